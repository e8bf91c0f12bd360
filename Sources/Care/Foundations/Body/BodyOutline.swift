/// The outline of a JSON body: where each of its values stands, in the order of the text.
///
/// It is made in one pass and asked many times.
final class BodyOutline {
    /// A value, or the name of a member; a member's name stands just before its value.
    struct Entry {
        let kind: Kind
        /// The first byte of the value; of a text the first byte behind its quotation mark.
        let start: Int
        /// Just behind the last byte; of a text just behind its last character.
        var end: Int
        /// The entry that follows the whole value.
        var next: Int
    }

    enum Kind: UInt8 {
        case object, list, text, escapedText, number, yes, no, null
    }

    let bytes: [UInt8]
    let entries: [Entry]
    /// For each object where its next member is looked for first: members are mostly asked in the order in which they stand.
    private let hints: UnsafeMutablePointer<Int>

    /// Outlines a document.
    ///
    /// - Throws: `BodyFault` when it is not JSON.
    init(_ bytes: [UInt8]) throws(BodyFault) {
        let entries = Result { () throws(BodyFault) in
            try bytes.withUnsafeBufferPointer { bytes throws(BodyFault) in try BodyScan.entries(of: bytes) }
        }
        self.bytes = bytes
        self.entries = try entries.get()
        hints = .allocate(capacity: self.entries.count)
        for index in self.entries.indices { hints[index] = index + 1 }
    }

    deinit { hints.deallocate() }

    /// The value of a member of the object at `index`; nil when it has none of that name.
    func member(_ name: StaticString, of index: Int) -> Int? {
        let (first, end) = (index + 1, entries[index].next)
        if first == end { return nil }
        let start = hints[index] < end ? hints[index] : first
        var place = start
        repeat {
            let value = place + 1
            if isName(place, name) {
                hints[index] = entries[value].next
                return value
            }
            place = entries[value].next < end ? entries[value].next : first
        } while place != start
        return nil
    }

    private func isName(_ index: Int, _ wanted: StaticString) -> Bool {
        let (start, end) = (entries[index].start, entries[index].end)
        guard end - start == wanted.utf8CodeUnitCount else { return false }
        for offset in 0..<wanted.utf8CodeUnitCount where bytes[start + offset] != wanted.utf8Start[offset] {
            return false
        }
        return true
    }
}
