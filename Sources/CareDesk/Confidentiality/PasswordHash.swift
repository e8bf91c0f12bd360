import Care
import Crypto
import CryptoExtras
import Foundation
import Synchronization

/// Passwords as scrypt strings (RFC 7914), made and checked on one thread of their own that stands back for everything else, so that log-ins
/// never hold up the desk.
package enum PasswordHash {
    /// What a password costs that is hashed today; one that was hashed before keeps the cost that stands in its string.
    package static let standardRounds = 1 << 15
    /// No string makes the desk work longer than this.
    private static let roundsAtMost = 1 << 17
    /// How many may wait for that thread: some forty seconds of work.
    private static let waitingAtMost = 400
    private static let waiting = Atomic<Int>(0)
    private static let thread = PatientThread("switchboard.scrypt")

    /// `scrypt$32768$8$1$salt$hash`, salt and hash in hexadecimal.
    ///
    /// `rounds` is the cost, a power of two; tests with many people take a small one.
    package static func make(_ password: String, rounds: Int = standardRounds) async throws -> String {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        let hash = try await derive(password, salt, rounds)
        return "scrypt$\(rounds)$8$1$\(salt.hexadecimal)$\(hash.hexadecimal)"
    }

    /// Whether the password is the one that was hashed; compared in constant time.
    package static func verify(_ password: String, against stored: String) async throws -> Bool {
        let parts = stored.split(separator: "$").map(String.init)
        guard parts.count == 6, let rounds = Int(parts[1]), (2...roundsAtMost).contains(rounds),
            let salt = [UInt8](hexadecimal: parts[4]), let hash = [UInt8](hexadecimal: parts[5])
        else {
            _ = try await derive(password, [UInt8](repeating: 0, count: 16), standardRounds)
            return false
        }
        let derived = try await derive(password, salt, rounds)
        return derived.count == hash.count && zip(derived, hash).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derive(_ password: String, _ salt: [UInt8], _ rounds: Int) async throws -> [UInt8] {
        guard waiting.add(1, ordering: .relaxed).newValue <= waitingAtMost else {
            waiting.subtract(1, ordering: .relaxed)
            throw Refusal(
                .limit,
                "log-in-busy",
                Text(zh: "正在登录的人太多，请几秒后再试", en: "Too many people log in at this moment; try again in a few seconds"),
                retryAfter: .seconds(5)
            )
        }
        return try await withCheckedThrowingContinuation { continuation in
            thread.run {
                defer { waiting.subtract(1, ordering: .relaxed) }
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
