import Care
import CareStore
import Crypto

extension AccessRow {
    /// SHA-256 over the hash of the entry before it and everything that this one says; each part is led by its length, so that no two entries read alike.
    func computedHash(after previous: [UInt8]) -> [UInt8] {
        var bytes = previous
        bytes.reserveCapacity(256)
        func add(_ part: (some Collection<UInt8>)?) {
            let length = part.map { UInt32($0.count) } ?? .max
            for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: length >> UInt32(shift))) }
            if let part { bytes.append(contentsOf: part) }
        }
        add(String(seq).utf8)
        add(String(at).utf8)
        add(actor.utf8)
        add(address?.utf8)
        add(kind.utf8)
        add(object.utf8)
        add(result.utf8)
        add(subject?.utf8)
        add(String(count).utf8)
        add(reason?.utf8)
        add(words)
        return SHA256.hash(data: bytes).withUnsafeBytes { Array($0) }
    }

    /// The same entry in its place after another.
    func chained(after head: AccessRows.Head) -> AccessRow {
        let placed = with(seq: head.seq + 1, hash: [])
        return placed.with(seq: placed.seq, hash: placed.computedHash(after: head.hash))
    }

    private func with(seq: Int64, hash: [UInt8]) -> AccessRow {
        AccessRow(
            seq: seq,
            at: at,
            actor: actor,
            address: address,
            kind: kind,
            object: object,
            result: result,
            subject: subject,
            count: count,
            reason: reason,
            words: words,
            hash: hash
        )
    }
}

extension AccessRows.Head {
    /// Before the first entry: thirty-two zero bytes.
    static let genesis = AccessRows.Head(seq: 0, hash: [UInt8](repeating: 0, count: 32))
}

extension AccessCuts.Cut {
    var head: AccessRows.Head { .init(seq: seq, hash: hash) }

    /// What is signed: five lines, each ended by a line feed.
    func statement() -> String { "switchboard access cut v1\n\(seq)\n\(hash.hexadecimal)\n\(at)\n\(actor)\n" }
}

extension PersonalText {
    /// The sealed words as bytes; nil for words that were destroyed.
    ///
    /// - Throws: `EncodingError` when they are not sealed.
    var sealedBytes: [UInt8]? {
        get throws {
            switch self {
            case .sealed(let bytes): return bytes
            case .shredded: return nil
            case .clear:
                let why = "personal words are written only when sealed"
                throw EncodingError.invalidValue(self, .init(codingPath: [], debugDescription: why))
            }
        }
    }
}
