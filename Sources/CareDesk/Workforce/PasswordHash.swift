import Crypto
import CryptoExtras
import Foundation

/// Passwords as scrypt strings (RFC 7914), made and checked on one thread of their own, so that log-ins never hold up the desk.
package enum PasswordHash {
    private static let rounds = 1 << 15
    private static let queue = DispatchQueue(label: "switchboard.scrypt", qos: .utility)

    /// `scrypt$32768$8$1$salt$hash`, salt and hash in hexadecimal.
    package static func make(_ password: String) async throws -> String {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        let hash = try await derive(password, salt)
        return "scrypt$\(rounds)$8$1$\(salt.hexadecimal)$\(hash.hexadecimal)"
    }

    /// Whether the password is the one that was hashed; compared in constant time.
    package static func verify(_ password: String, against stored: String) async throws -> Bool {
        let parts = stored.split(separator: "$").map(String.init)
        guard parts.count == 6, let salt = [UInt8](hexadecimal: parts[4]), let hash = [UInt8](hexadecimal: parts[5])
        else {
            _ = try await derive(password, [UInt8](repeating: 0, count: 16))
            return false
        }
        let derived = try await derive(password, salt)
        return derived.count == hash.count && zip(derived, hash).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derive(_ password: String, _ salt: [UInt8]) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            queue.async {
                continuation.resume(
                    with: Result {
                        try KDF.Scrypt.deriveKey(
                            from: Data(password.utf8),
                            salt: Data(salt),
                            outputByteCount: 32,
                            rounds: rounds,
                            blockSize: 8,
                            parallelism: 1
                        ).withUnsafeBytes { Array($0) }
                    }
                )
            }
        }
    }
}
