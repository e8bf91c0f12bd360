import AsyncHTTPClient
import Care
import Crypto
import Foundation
import JWTKit
import Logging
import NIOCore
import NIOHTTP1

/// One provider: what it says of itself, its keys, and the exchange of a code for an identity.
///
/// The code flow with PKCE (OpenID Connect Core 1.0 § 3.1, RFC 7636). Every address but the issuer's comes from the provider's own description, is HTTPS
/// beyond this machine, and is asked without following anybody elsewhere.
package actor OpenIDProvider {
    nonisolated package let settings: OpenIDSettings
    private let client: HTTPClient
    private let clock: @Sendable () -> Moment
    private var metadata: (OpenIDMetadata, readAt: Moment)?
    private var keys: (JWTKeyCollection, readAt: Moment)?

    private static let mostBytes = 1 << 20
    private static let timeout = TimeAmount.seconds(10)
    /// How long a description is believed.
    private static let freshness = Span.hours(1)
    /// How often keys are read at most for tokens under keys that nobody knows.
    private static let keyPause = Span.seconds(10)

    package init(_ settings: OpenIDSettings, clock: @escaping @Sendable () -> Moment) {
        self.settings = settings
        self.clock = clock
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(connect: .seconds(5), read: Self.timeout)
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    package func close() async throws { try await client.shutdown() }

    /// Where somebody goes to prove who he is.
    ///
    /// - Throws: `OpenIDFault` when the provider cannot be asked what it is.
    package func address(for passage: OpenIDPassage) async throws -> URL {
        let start = try OpenIDSettings.address(await described().authorizationEndpoint, "the provider's page")
        guard var parts = URLComponents(url: start, resolvingAgainstBaseURL: false) else {
            throw OpenIDFault.answer("'\(start)' is no address")
        }
        let verifier = SHA256.hash(data: Data(passage.verifier.utf8))
        parts.queryItems =
            (parts.queryItems ?? [])
            + [
                ("response_type", "code"), ("client_id", settings.clientID),
                ("redirect_uri", settings.redirect.absoluteString), ("scope", "openid profile"),
                ("state", passage.state), ("nonce", passage.nonce), ("code_challenge_method", "S256"),
                ("code_challenge", Data(verifier).base64URL),
            ].map { URLQueryItem(name: $0.0, value: $0.1) }
        guard let address = parts.url else { throw OpenIDFault.answer("'\(start)' takes no question") }
        return address
    }

    /// Who came back with a code.
    ///
    /// - Throws: `OpenIDFault`; a refused code, a token that does not fit, a provider that does not answer.
    package func identity(code: String, of passage: OpenIDPassage) async throws -> OpenIDIdentity {
        let described = try await described()
        let token = try await exchange(code, verifier: passage.verifier, at: described)
        let claims = try await verified(token, at: described)
        try claims.demand(
            .init(
                issuer: described.issuer,
                client: settings.clientID,
                nonce: passage.nonce,
                now: Double(clock().milliseconds) / 1_000
            )
        )
        guard let name = claims.texts[settings.nameClaim], !name.isEmpty else {
            throw OpenIDFault.token("it lacks the claim \(settings.nameClaim)")
        }
        return OpenIDIdentity(issuer: claims.issuer, subject: claims.subject, name: name)
    }

    private func described() async throws -> OpenIDMetadata {
        if let (known, readAt) = metadata, clock() < readAt + Self.freshness { return known }
        let place = settings.issuer.appending(path: ".well-known/openid-configuration")
        let read = try Self.decode(
            OpenIDMetadata.self,
            try await answer(HTTPClientRequest(url: place.absoluteString)).body
        )
        // A description that is another's would let that one speak for it (Discovery 1.0 § 4.3).
        guard Self.trimmed(read.issuer) == Self.trimmed(settings.issuer.absoluteString) else {
            throw OpenIDFault.answer("it calls itself \(read.issuer)")
        }
        metadata = (read, clock())
        return read
    }

    private func exchange(_ code: String, verifier: String, at described: OpenIDMetadata) async throws -> String {
        let place = try OpenIDSettings.address(described.tokenEndpoint, "the provider's token address")
        var fields = [
            ("grant_type", "authorization_code"), ("code", code),
            ("redirect_uri", settings.redirect.absoluteString), ("code_verifier", verifier),
        ]
        var request = HTTPClientRequest(url: place.absoluteString)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        request.headers.add(name: "Accept", value: "application/json")
        if let secret = settings.clientSecret, described.takesBasic {
            let pair = "\(settings.clientID.formEncoded):\(secret.formEncoded)"
            request.headers.add(name: "Authorization", value: "Basic \(Data(pair.utf8).base64EncodedString())")
        } else {
            fields.append(("client_id", settings.clientID))
            if let secret = settings.clientSecret { fields.append(("client_secret", secret)) }
        }
        let body = fields.map { "\($0.0)=\($0.1.formEncoded)" }.joined(separator: "&")
        request.body = .bytes(ByteBuffer(string: body))
        let (status, bytes) = try await answer(request)
        let token = try Self.decode(OpenIDToken.self, bytes)
        if let error = token.error { throw OpenIDFault.refused(String(error.prefix(100))) }
        guard status == 200, let identity = token.identity else { throw OpenIDFault.answer("it lacks an ID token") }
        return identity
    }

    /// Checks the signature; keys that were changed are read again, but not for everybody who makes one up.
    private func verified(_ token: String, at described: OpenIDMetadata) async throws -> OpenIDClaims {
        let (known, readAt) = try await keys(at: described)
        do {
            return try await known.verify(token, as: OpenIDClaims.self)
        } catch {
            guard clock() >= readAt + Self.keyPause else { throw OpenIDFault.token("\(error)") }
        }
        keys = nil
        let fresh = try await keys(at: described).0
        do {
            return try await fresh.verify(token, as: OpenIDClaims.self)
        } catch {
            throw OpenIDFault.token("\(error)")
        }
    }

    private func keys(at described: OpenIDMetadata) async throws -> (JWTKeyCollection, readAt: Moment) {
        if let keys { return keys }
        let place = try OpenIDSettings.address(described.keys, "the provider's key address")
        let read = try Self.decode(JWKS.self, try await answer(HTTPClientRequest(url: place.absoluteString)).body)
        let collection = JWTKeyCollection()
        var unusable: (any Error)?
        var count = 0
        for key in read.keys {
            do {
                try await collection.add(jwk: key)
                count += 1
            } catch {
                // A provider may list keys for other purposes, of kinds that nobody here knows.
                unusable = error
            }
        }
        if count == 0 {
            throw OpenIDFault.answer("none of its keys can be used: \(unusable.map { "\($0)" } ?? "it has none")")
        }
        let new = (collection, readAt: clock())
        keys = new
        return new
    }

    private func answer(_ request: HTTPClientRequest) async throws -> (status: UInt, body: Data) {
        do {
            let response = try await client.execute(request, timeout: Self.timeout)
            let body = try await response.body.collect(upTo: Self.mostBytes)
            guard response.status.code < 500 else {
                throw OpenIDFault.unreachable("\(response.status.code) from \(request.url)")
            }
            return (response.status.code, Data(body.readableBytesView))
        } catch let fault as OpenIDFault {
            throw fault
        } catch {
            throw OpenIDFault.unreachable("\(error) from \(request.url)")
        }
    }

    private static func decode<T: Decodable>(_ type: T.Type, _ body: Data) throws -> T {
        do {
            return try JSONDecoder().decode(type, from: body)
        } catch {
            throw OpenIDFault.answer("\(error)")
        }
    }

    private static func trimmed(_ address: String) -> String {
        address.hasSuffix("/") ? String(address.dropLast()) : address
    }
}

extension Data {
    /// RFC 4648 § 5, without padding.
    fileprivate var base64URL: String {
        base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }
}

extension String {
    /// As forms carry it (RFC 6749 appendix B).
    fileprivate var formEncoded: String {
        let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
