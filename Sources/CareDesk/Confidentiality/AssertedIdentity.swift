/// Who somebody is on the word of an identity provider that the operator trusts.
package struct AssertedIdentity: Sendable {
    package let issuer: String
    /// The provider's own key of the person, which never passes to another.
    package let subject: String
    /// The name at the desk, by which the person is bound the first time.
    package let name: String

    package init(issuer: String, subject: String, name: String) {
        self.issuer = issuer
        self.subject = subject
        self.name = name
    }
}
