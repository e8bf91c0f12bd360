import Care

/// A field in the clear, for the eyes of whoever asked and until a moment.
package struct Revelation: Sendable {
    package let ticket: String
    package let field: RevealedField
    package let value: String
    /// When it is to be masked again.
    package let until: Moment
}
