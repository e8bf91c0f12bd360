import Crypto
import Foundation

/// One log-in on its way to the provider and back: three secrets, and where the person wanted to go.
package struct OpenIDPassage: Hashable, Codable, Sendable {
    /// Ties the way back to the browser that set out (RFC 6749 10.12).
    package let state: String
    /// Ties the token to this log-in (OpenID Connect Core 1.0 § 15.5.2).
    package let nonce: String
    /// Ties the code to whoever asked for it (RFC 7636).
    package let verifier: String
    package let back: String
    /// Milliseconds since 1970 after which it leads nowhere.
    package let endsAt: Int64

    package init(back: String, endsAt: Int64) {
        (state, nonce, verifier) = (Self.secret(), Self.secret(), Self.secret())
        self.back = back
        self.endsAt = endsAt
    }

    /// 256 random bits in 64 hexadecimal digits, which a verifier may be made of.
    private static func secret() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { bytes in
            bytes.map { String(format: "%02x", $0) }.joined()
        }
    }
}
