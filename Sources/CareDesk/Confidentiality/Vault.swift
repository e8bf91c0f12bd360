import Care
import Crypto
import Foundation

/// Seals and opens personal words, each data subject under a key of its own (handbook 7.3).
///
/// Destroying a subject's key destroys the words in the journal, in rows, in the search index and in backups at once.
package struct Vault: Sendable {
    private let wrapping: SymmetricKey
    private let indexing: SymmetricKey
    let searching: SipHash.Key
    private let noting: SymmetricKey

    package init(_ master: MasterKey) {
        wrapping = master.derived(for: "switchboard subject key wrapping v1")
        indexing = master.derived(for: "switchboard number index v1")
        noting = master.derived(for: "switchboard access log searches v1")
        searching = SipHash.Key(
            master.derived(for: "switchboard search tokens v1", byteCount: 16).withUnsafeBytes { Array($0) }
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

    /// A new key for a subject, and the same key wrapped for the store.
    package func newKey(for subject: String) throws -> (key: SubjectKey, wrapped: [UInt8]) {
        let key = SymmetricKey(size: .bits256)
        let bytes = key.withUnsafeBytes { Data($0) }
        let box = try AES.GCM.seal(bytes, using: wrapping, authenticating: Data(subject.utf8))
        return (SubjectKey(key: key), Array(box.combined ?? Data()))
    }

    /// Unwraps a subject's key.
    ///
    /// - Throws: `KeyFault.wrongKey` when the master key is not the one it was wrapped with.
    package func key(of subject: String, wrapped: [UInt8]) throws -> SubjectKey {
        do {
            let box = try AES.GCM.SealedBox(combined: wrapped)
            return SubjectKey(
                key: SymmetricKey(data: try AES.GCM.open(box, using: wrapping, authenticating: Data(subject.utf8)))
            )
        } catch {
            throw KeyFault.wrongKey
        }
    }
}
