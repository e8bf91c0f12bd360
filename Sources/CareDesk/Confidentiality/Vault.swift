import Care
import CareStore
import Crypto
import Foundation

/// Seals and opens personal words, each data subject under a key of its own (handbook 7.3).
///
/// Destroying a subject's key destroys the words in the journal, in rows, in the search index and in backups at once.
package struct Vault: Sendable {
    let generations: KeyGenerations
    let secrets: KeptSecrets
    private let indexing: SymmetricKey
    let searching: SipHash.Key
    private let noting: SymmetricKey
    private let carrying: SymmetricKey

    /// The vault of a desk that never had another master key.
    package init(_ master: MasterKey) {
        self.init(KeyGenerations(KeyGeneration(nil, master)), KeptSecrets(master))
    }

    init(_ generations: KeyGenerations, _ secrets: KeptSecrets) {
        self.generations = generations
        self.secrets = secrets
        indexing = SymmetricKey(data: secrets.indexing)
        noting = SymmetricKey(data: secrets.noting)
        searching = SipHash.Key(secrets.searching)
        carrying = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: noting,
            info: Data("switchboard carried by browsers v1".utf8),
            outputByteCount: 32
        )
    }

    /// The blind index of a telephone number: equal numbers give equal bytes, and nothing else can be learnt from them.
    package func index(ofNumber number: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(number.utf8), using: indexing))
    }

    /// What the access log keeps of the words of a search: equal words give equal digits, and nothing else can be learnt from them.
    func trace(ofSearch words: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(words.lowercased().utf8), using: noting)
        return Array(code.prefix(8)).hexadecimal
    }

    /// Seals what a browser carries for the desk for a while, for one purpose.
    package func carried(_ bytes: Data, for purpose: String) throws -> String {
        let box = try AES.GCM.seal(bytes, using: carrying, authenticating: Data(purpose.utf8))
        return Array(box.combined ?? Data()).hexadecimal
    }

    /// Opens what a browser brought back; nil when it is not ours, or for another purpose.
    package func opened(carried text: String, for purpose: String) -> Data? {
        guard let bytes = [UInt8](hexadecimal: text), let box = try? AES.GCM.SealedBox(combined: bytes) else {
            return nil
        }
        return try? AES.GCM.open(box, using: carrying, authenticating: Data(purpose.utf8))
    }

    /// A new key for a subject, and the same key wrapped for the store.
    package func newKey(for subject: String) throws -> (key: SubjectKey, wrapped: WrappedKey) {
        let key = SymmetricKey(size: .bits256)
        let bytes = key.withUnsafeBytes { Data($0) }
        return (SubjectKey(key: key), try generations.wrap(bytes, of: subject))
    }

    /// Unwraps a subject's key.
    ///
    /// - Throws: `KeyFault.wrongKey` when the master key is not the one it was wrapped with.
    package func key(of subject: String, wrapped: [UInt8]) throws -> SubjectKey {
        SubjectKey(key: SymmetricKey(data: try generations.unwrap(wrapped, of: subject).key))
    }

    /// The same key wrapped by the newest master key; nil when it is already.
    func rewrapped(_ wrapped: [UInt8], of subject: String) throws -> [UInt8]? {
        let (key, isNewest) = try generations.unwrap(wrapped, of: subject)
        return isNewest ? nil : try generations.wrap(key, of: subject).bytes
    }
}
