/// Who somebody is, on a provider's word.
package struct OpenIDIdentity: Hashable, Sendable {
    package let issuer: String
    /// The provider's own key of the person, which never passes to another (OpenID Connect Core 1.0 § 2).
    package let subject: String
    /// The log-in name at the desk.
    package let name: String
}
