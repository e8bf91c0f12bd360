import Crypto
import Foundation

/// Signs the anchors of a desk (Ed25519, RFC 8032), under a key that outlives the master key (docs/decisions/0015).
package struct AnchorKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    init(_ secrets: KeptSecrets) throws {
        key = try Curve25519.Signing.PrivateKey(rawRepresentation: Data(secrets.anchoring))
    }

    /// What an auditor needs to check anchors elsewhere: 32 bytes.
    package var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

    func sign(_ statement: String) throws -> [UInt8] { Array(try key.signature(for: Data(statement.utf8))) }

    /// Whether the owner of a public key signed the statement.
    package static func isValid(_ signature: [UInt8], of statement: String, under publicKey: [UInt8]) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: Data(publicKey)) else { return false }
        return key.isValidSignature(Data(signature), for: Data(statement.utf8))
    }
}
