import Care
import CareStore
import Crypto
import Foundation

/// A person's second factor with its key unwrapped: the secret, and the hashes of recovery codes under the same key.
struct FactorKey: Sendable {
    let key: SubjectKey
    let secret: [UInt8]

    /// The subject under whose name the key is wrapped; no data subject is called so.
    static func subject(_ name: String) -> String { "second-factor/\(name)" }

    init(_ row: FactorRows.Row, in vault: Vault) throws {
        key = try vault.key(of: Self.subject(row.staff), wrapped: row.wrappedKey.bytes)
        guard case .clear(let words) = try key.open(.sealed(row.sealed)), let bytes = [UInt8](hexadecimal: words) else {
            throw KeyFault.wrongKey
        }
        secret = bytes
    }

    /// Blanks, hyphens and case are how people write, not what they mean.
    func hash(ofRecovery code: String) -> [UInt8] {
        let plain = code.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
        return Array(HMAC<SHA256>.authenticationCode(for: Data(plain.utf8), using: key.key))
    }

    /// Ten codes of fifty random bits, such as `K7QFA-2MXWD`.
    static func newRecoveryCodes() -> [String] {
        (0..<10).map { _ in
            let bytes = SymmetricKey(size: SymmetricKeySize(bitCount: 56)).withUnsafeBytes { Array($0) }
            let letters = OneTimePassword.base32(bytes).prefix(10)
            return "\(letters.prefix(5))-\(letters.suffix(5))"
        }
    }
}
