import Care

/// What a token shall be.
package struct TokenOrder: Hashable, Sendable {
    package let staff: String
    package let scopes: Set<String>
    package let validFor: Span
    /// What it is for, in the words of whoever asks for it.
    package var label: String

    package init(staff: String, scopes: Set<String>, validFor: Span, label: String = "") {
        self.staff = staff
        self.scopes = scopes
        self.validFor = validFor
        self.label = label
    }

    package static let knownScopes: Set = ["read", "tickets", "all", "scim"]

    func validate() throws(Refusal) {
        guard !scopes.isEmpty, scopes.isSubset(of: Self.knownScopes) else {
            throw .field(
                "/scopes",
                "范围为 read、tickets、all 或 scim",
                "A scope is read, tickets, all or scim",
                clause: "7.3"
            )
        }
        guard validFor >= .days(1), validFor <= .days(3_650) else {
            throw .field("/days", "有效期为 1 到 3650 天", "A token is valid for 1 to 3650 days", clause: "7.3")
        }
        try ContactRecord.check(.clear(label), "/label", 80)
    }
}
