import Crypto
import Foundation

/// What a desk finds things by and signs with: it follows from the first master key, and outlives it.
///
/// A number is found by its keyed index, a word by its token, a day is signed so that an auditor can check it elsewhere. Under another secret all that would
/// have to be made again from words that only their own keys open (docs/decisions/0026).
struct KeptSecrets: Sendable {
    /// The blind index of numbers, 32 bytes.
    let indexing: [UInt8]
    /// The tokens of the search index, 16 bytes.
    let searching: [UInt8]
    /// The traces of searches in the access log, 32 bytes.
    let noting: [UInt8]
    /// The seed of the key that signs anchors, 32 bytes.
    let anchoring: [UInt8]

    private static let lengths = [32, 16, 32, 32]
    private static let subject = Data("switchboard kept secrets".utf8)

    /// The secrets of a desk whose first master key this is.
    init(_ master: MasterKey) {
        indexing = master.secret("switchboard number index v1")
        searching = master.secret("switchboard search tokens v1", byteCount: 16)
        noting = master.secret("switchboard access log searches v1")
        anchoring = master.secret("switchboard anchor signing v1")
    }

    /// Unwraps the secrets.
    ///
    /// - Throws: `KeyFault.wrongKey` when another master key wrapped them.
    init(wrapped: [UInt8], by master: MasterKey) throws {
        guard let bytes = try? master.opened(wrapped, for: Self.subject), bytes.count == Self.lengths.reduce(0, +)
        else {
            throw KeyFault.wrongKey
        }
        indexing = Array(bytes[..<32])
        searching = Array(bytes[32..<48])
        noting = Array(bytes[48..<80])
        anchoring = Array(bytes[80...])
    }

    func wrapped(by master: MasterKey) throws -> [UInt8] {
        try master.sealed(indexing + searching + noting + anchoring, for: Self.subject)
    }
}

extension MasterKey {
    private static let keeping = "switchboard kept secrets v1"

    fileprivate func secret(_ purpose: String, byteCount: Int = 32) -> [UInt8] {
        derived(for: purpose, byteCount: byteCount).withUnsafeBytes { Array($0) }
    }

    /// Seals what the desk keeps under its master key: its secrets, and while one key takes over from another, the other key.
    func sealed(_ bytes: [UInt8], for subject: Data) throws -> [UInt8] {
        Array(try AES.GCM.seal(bytes, using: derived(for: Self.keeping), authenticating: subject).combined ?? Data())
    }

    func opened(_ sealed: [UInt8], for subject: Data) throws -> [UInt8] {
        let box = try AES.GCM.SealedBox(combined: sealed)
        return Array(try AES.GCM.open(box, using: derived(for: Self.keeping), authenticating: subject))
    }
}
