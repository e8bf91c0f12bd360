import Foundation

/// What a provider says of itself (OpenID Connect Discovery 1.0 § 3).
struct OpenIDMetadata: Decodable {
    let issuer: String
    let authorizationEndpoint: String
    let tokenEndpoint: String
    let keys: String
    let methods: [String]?

    enum CodingKeys: String, CodingKey {
        case issuer
        case authorizationEndpoint = "authorization_endpoint"
        case tokenEndpoint = "token_endpoint"
        case keys = "jwks_uri"
        case methods = "token_endpoint_auth_methods_supported"
    }

    /// The default of the standard is Basic.
    var takesBasic: Bool { methods?.contains("client_secret_basic") ?? true }
}
