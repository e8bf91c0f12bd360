/// A provider's answer to a code (OpenID Connect Core 1.0 § 3.1.3.3); what it gives besides the ID token is not wanted.
struct OpenIDToken: Decodable {
    let identity: String?
    let error: String?

    enum CodingKeys: String, CodingKey {
        case identity = "id_token"
        case error
    }
}
