import Care

/// A file that is about to leave the desk for somebody who may have it.
package struct OpenAttachment: Sendable {
    /// Its name as he may see it.
    package let attachment: Attachment
    package let bytes: [UInt8]
}
