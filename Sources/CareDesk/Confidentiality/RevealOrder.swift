import Care

/// Which field of which ticket somebody wants to see in the clear, and why.
package struct RevealOrder: Sendable {
    package let ticket: String
    package let field: RevealedField
    /// Why, in his own words.
    package let reason: String

    package init(ticket: String, field: RevealedField, reason: String) {
        self.ticket = ticket
        self.field = field
        self.reason = reason
    }
}
