import Care

/// A file that was uploaded and not sent, for the eyes of who uploaded it.
package struct UnsentAttachment: Hashable, Sendable {
    package let attachment: Attachment
    /// When it goes if it is not sent.
    package let expiresAt: Moment
}
