import Care

/// One of the tokens, as people see it: never the token itself.
package struct TokenSight: Hashable, Sendable {
    package let id: String
    package let staff: String
    package let label: String
    package let scopes: [String]
    package let madeAt: Moment
    package let expiresAt: Moment
    /// Nil when it was never used.
    package let usedAt: Moment?
}
