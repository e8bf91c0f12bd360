import Care
import Crypto
import Foundation

/// Seals a file part by part under a key of its own that follows from its customer's: who destroys that key destroys every file of the customer's at once.
struct AttachmentSeal: Sendable {
    /// Bytes of a part in the clear.
    static let part = 262_144
    private static let nonces = Nonces()

    private let key: SymmetricKey

    /// - Throws: `Refusal` when nothing is sealed or opened with the customer's key any more.
    init(of id: String, under subject: SubjectKey?, on ticket: String) throws(Refusal) {
        guard let subject, !subject.isRestricted else { throw .outOfUse(ticket) }
        key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: subject.key,
            info: Data("switchboard attachment v1 \(id)".utf8),
            outputByteCount: 32
        )
    }

    /// The sealed parts of a file, and what shows later that they are whole.
    func sealed(_ bytes: [UInt8]) throws -> (parts: [[UInt8]], digest: String) {
        let starts = Array(stride(from: 0, to: bytes.count, by: Self.part))
        let parts = try starts.enumerated().map { place, start in
            let piece = bytes[start..<min(start + Self.part, bytes.count)]
            let box = try AES.GCM.seal(
                piece,
                using: key,
                nonce: Self.nonces.next(),
                authenticating: Self.place(place, of: starts.count)
            )
            return Array(box.combined ?? Data())
        }
        return (parts, Self.digest(of: parts))
    }

    /// The file; a part that was changed, moved or left out opens nothing.
    func opened(_ parts: [[UInt8]]) throws -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for (place, part) in parts.enumerated() {
            let box = try AES.GCM.SealedBox(combined: part)
            bytes += try AES.GCM.open(box, using: key, authenticating: Self.place(place, of: parts.count))
        }
        return bytes
    }

    /// SHA-256 of sealed bytes: whoever has no key learns from it nothing, not even whether two files are alike.
    static func digest(of parts: [[UInt8]]) -> String {
        var hash = SHA256()
        for part in parts { hash.update(data: part) }
        return Array(hash.finalize()).hexadecimal
    }

    private static func place(_ place: Int, of count: Int) -> Data { Data("part \(place) of \(count)".utf8) }
}
