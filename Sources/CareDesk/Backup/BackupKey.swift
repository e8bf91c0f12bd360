import Crypto
import Foundation

/// The key of one backup, wrapped by the master key (docs/decisions/0025).
///
/// It is used for one backup only, so that nonces may count: place and file say which, and none comes twice (NIST SP 800-38D § 8.2.1).
struct BackupKey: Sendable {
    let id: String
    private let key: SymmetricKey

    init(id: String) {
        self.id = id
        key = SymmetricKey(size: .bits256)
    }

    /// Unwraps the key of a backup.
    ///
    /// - Throws: A `CryptoKitError` when another master key wrapped it, or it is another backup's.
    init(id: String, wrapped: [UInt8], by master: MasterKey) throws {
        self.id = id
        let box = try AES.GCM.SealedBox(combined: wrapped)
        key = SymmetricKey(
            data: try AES.GCM.open(box, using: master.backupWrapping, authenticating: Data(id.utf8))
        )
    }

    func wrapped(by master: MasterKey) throws -> [UInt8] {
        let bytes = key.withUnsafeBytes { Data($0) }
        let box = try AES.GCM.seal(bytes, using: master.backupWrapping, authenticating: Data(id.utf8))
        return Array(box.combined ?? Data())
    }

    /// The code over a manifest, in hexadecimal.
    func code(over manifest: Data) -> String {
        let derived = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: key,
            info: Data("switchboard backup manifest v1".utf8),
            outputByteCount: 32
        )
        return Array(HMAC<SHA256>.authenticationCode(for: manifest, using: derived)).hexadecimal
    }

    func seal(_ clear: Data, at place: ChunkPlace) throws -> Data {
        let box = try AES.GCM.seal(clear, using: key, nonce: place.nonce, authenticating: place.authenticated(in: id))
        return box.ciphertext + box.tag
    }

    /// Opens a chunk; only what was sealed for this place of this file of this backup opens.
    func open(_ sealed: Data, at place: ChunkPlace) throws -> Data {
        let box = try AES.GCM.SealedBox(
            nonce: place.nonce,
            ciphertext: sealed.dropLast(Self.tagBytes),
            tag: sealed.suffix(Self.tagBytes)
        )
        return try AES.GCM.open(box, using: key, authenticating: place.authenticated(in: id))
    }

    static let tagBytes = 16
}

extension MasterKey {
    fileprivate var backupWrapping: SymmetricKey { derived(for: "switchboard backup wrapping v1") }

    /// Eight bytes by which a person can tell keys apart, and nobody can learn anything.
    package var check: String {
        let derived = derived(for: "switchboard master key check v1", byteCount: 8)
        return derived.withUnsafeBytes { Array($0) }.hexadecimal
    }
}
