import Foundation
import JWTKit

/// What an ID token says (OpenID Connect Core 1.0 § 2).
///
/// The signature is checked by the library, the rest by ``demand(_:)``.
struct OpenIDClaims: JWTPayload {
    let issuer: String
    let subject: String
    let audience: [String]
    let authorizedParty: String?
    let nonce: String?
    /// Seconds since 1970.
    let expiresAt: Double
    let issuedAt: Double
    /// Claims that are texts, by their names.
    let texts: [String: String]

    /// What a token must fit.
    struct Expectation {
        let issuer: String
        let client: String
        let nonce: String
        /// Seconds since 1970.
        let now: Double
    }

    /// How far two clocks may be apart, in seconds.
    private static let skew = 60.0

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { return nil }
    }

    init(from decoder: any Decoder) throws {
        let claims = try decoder.container(keyedBy: Name.self)
        issuer = try claims.decode(String.self, forKey: Name("iss"))
        subject = try claims.decode(String.self, forKey: Name("sub"))
        if let one = try? claims.decode(String.self, forKey: Name("aud")) {
            audience = [one]
        } else {
            audience = try claims.decode([String].self, forKey: Name("aud"))
        }
        authorizedParty = try claims.decodeIfPresent(String.self, forKey: Name("azp"))
        nonce = try claims.decodeIfPresent(String.self, forKey: Name("nonce"))
        expiresAt = try claims.decode(Double.self, forKey: Name("exp"))
        issuedAt = try claims.decode(Double.self, forKey: Name("iat"))
        texts = claims.allKeys.reduce(into: [:]) { texts, name in
            texts[name.stringValue] = try? claims.decode(String.self, forKey: name)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var claims = encoder.container(keyedBy: Name.self)
        for (name, text) in texts { try claims.encode(text, forKey: Name(name)) }
        try claims.encode(audience, forKey: Name("aud"))
        try claims.encode(expiresAt, forKey: Name("exp"))
        try claims.encode(issuedAt, forKey: Name("iat"))
    }

    /// Nothing: the library asks before it is known what the token must fit.
    func verify(using algorithm: some JWTAlgorithm) throws {}

    /// Refuses a token of another provider, for another client, of another log-in, or of another time (OpenID Connect Core 1.0 § 3.1.3.7).
    func demand(_ expected: Expectation) throws {
        guard issuer == expected.issuer else { throw OpenIDFault.token("it is from \(issuer)") }
        guard audience.contains(expected.client) else { throw OpenIDFault.token("it is for another client") }
        guard audience.count == 1 || authorizedParty == expected.client,
            authorizedParty ?? expected.client == expected.client
        else { throw OpenIDFault.token("it was given to another client") }
        guard nonce == expected.nonce else { throw OpenIDFault.token("it belongs to another log-in") }
        guard expiresAt > expected.now - Self.skew else { throw OpenIDFault.token("its time is over") }
        guard issuedAt < expected.now + Self.skew else { throw OpenIDFault.token("it is from the future") }
        guard (1...255).contains(subject.utf8.count) else {
            throw OpenIDFault.token("its subject has no length of one")
        }
    }
}
