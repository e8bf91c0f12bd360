import CareStore
import Crypto
import Foundation
import Synchronization

/// The master keys that a program knows: the newest wraps, and the one before opens what was not wrapped anew yet.
final class KeyGenerations: Sendable {
    private let known: Mutex<(newest: KeyGeneration, before: KeyGeneration?)>

    init(_ newest: KeyGeneration, before: KeyGeneration? = nil) {
        known = Mutex((newest, before))
    }

    var newest: KeyGeneration { known.withLock { $0.newest } }

    /// Wraps a key under the newest master key.
    func wrap(_ bytes: Data, of subject: String) throws -> WrappedKey {
        let newest = newest
        let box = try AES.GCM.seal(bytes, using: newest.wrapping, authenticating: Data(subject.utf8))
        return WrappedKey(bytes: Array(box.combined ?? Data()), generation: newest.number)
    }

    /// - Throws: `KeyFault.wrongKey` when none of the keys wrapped it.
    func unwrap(_ wrapped: [UInt8], of subject: String) throws -> (key: Data, isNewest: Bool) {
        let (newest, before) = known.withLock { $0 }
        if let key = Self.open(wrapped, of: subject, newest) { return (key, true) }
        if let before, let key = Self.open(wrapped, of: subject, before) { return (key, false) }
        throw KeyFault.wrongKey
    }

    /// Takes a successor into use; what is known already is no news.
    func take(_ successor: KeyGeneration) {
        known.withLock { known in
            guard (successor.number ?? 0) > (known.newest.number ?? 0) else { return }
            known = (successor, known.newest.number == nil ? nil : known.newest)
        }
    }

    /// Gives the first key its number, once the database knows it.
    func number(_ first: Int64) {
        known.withLock { known in
            if known.newest.number == nil { known.newest = KeyGeneration(first, known.newest.master) }
        }
    }

    private static func open(_ wrapped: [UInt8], of subject: String, _ generation: KeyGeneration) -> Data? {
        guard let box = try? AES.GCM.SealedBox(combined: wrapped) else { return nil }
        return try? AES.GCM.open(box, using: generation.wrapping, authenticating: Data(subject.utf8))
    }
}
