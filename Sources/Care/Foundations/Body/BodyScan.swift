/// Outlines a JSON text in one pass.
///
/// Bodies are the desk's own writing, so the scan checks that they are JSON and no more.
struct BodyScan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var entries: [BodyOutline.Entry] = []
    private var depth = 0
    /// No event nests half as deeply; a damaged one must not exhaust the stack.
    private static let deepest = 32

    /// Every value and every member's name of a document.
    ///
    /// - Throws: `BodyFault` when it is not JSON.
    static func entries(of bytes: UnsafeBufferPointer<UInt8>) throws(BodyFault) -> [BodyOutline.Entry] {
        var scan = BodyScan(bytes: bytes)
        scan.entries.reserveCapacity(8 + bytes.count / 16)
        let end = scan.skip(try scan.value(at: 0))
        guard end == bytes.count else { throw BodyFault("more text after the value", at: end) }
        return scan.entries
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Notes the value that begins at or behind `start` and answers where the text goes on.
    private mutating func value(at start: Int) throws(BodyFault) -> Int {
        let start = skip(start)
        guard start < bytes.count else { throw BodyFault("a value is missing", at: start) }
        switch bytes[start] {
        case UInt8(ascii: "{"): return try members(at: start)
        case UInt8(ascii: "["): return try items(at: start)
        case UInt8(ascii: "\""): return try text(at: start)
        case UInt8(ascii: "t"): return try word("true", .yes, at: start)
        case UInt8(ascii: "f"): return try word("false", .no, at: start)
        case UInt8(ascii: "n"): return try word("null", .null, at: start)
        default: return try number(at: start)
        }
    }

    private mutating func members(at start: Int) throws(BodyFault) -> Int {
        let own = try begin(.object, at: start)
        var place = skip(start + 1)
        if place < bytes.count, bytes[place] == UInt8(ascii: "}") { return finish(own, behind: place) }
        while true {
            place = skip(place)
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
                throw BodyFault("a member's name is missing", at: place)
            }
            place = skip(try text(at: place))
            guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else {
                throw BodyFault("a colon is missing", at: place)
            }
            place = try value(at: place + 1)
            if try isLast(&place, closing: UInt8(ascii: "}")) { return finish(own, behind: place) }
        }
    }

    private mutating func items(at start: Int) throws(BodyFault) -> Int {
        let own = try begin(.list, at: start)
        var place = skip(start + 1)
        if place < bytes.count, bytes[place] == UInt8(ascii: "]") { return finish(own, behind: place) }
        while true {
            place = try value(at: place)
            if try isLast(&place, closing: UInt8(ascii: "]")) { return finish(own, behind: place) }
        }
    }

    /// Whether the closing mark comes next; a comma is passed over.
    private func isLast(_ place: inout Int, closing mark: UInt8) throws(BodyFault) -> Bool {
        place = skip(place)
        guard place < bytes.count, bytes[place] == mark || bytes[place] == UInt8(ascii: ",") else {
            throw BodyFault("a comma is missing", at: place)
        }
        if bytes[place] == mark { return true }
        place += 1
        return false
    }

    private mutating func text(at start: Int) throws(BodyFault) -> Int {
        var place = start + 1
        var kind = BodyOutline.Kind.text
        while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
            if bytes[place] == UInt8(ascii: "\\") {
                kind = .escapedText
                place += 1
            }
            place += 1
        }
        guard place < bytes.count else { throw BodyFault("a text does not end", at: start) }
        note(kind, start + 1, place)
        return place + 1
    }

    private mutating func number(at start: Int) throws(BodyFault) -> Int {
        var place = start
        while place < bytes.count, Self.isPartOfNumber(bytes[place]) { place += 1 }
        guard place > start else { throw BodyFault("no value begins here", at: start) }
        note(.number, start, place)
        return place
    }

    private mutating func word(
        _ word: StaticString,
        _ kind: BodyOutline.Kind,
        at start: Int
    ) throws(BodyFault) -> Int {
        let end = start + word.utf8CodeUnitCount
        guard end <= bytes.count, (start..<end).allSatisfy({ bytes[$0] == word.utf8Start[$0 - start] }) else {
            throw BodyFault("no value begins here", at: start)
        }
        note(kind, start, end)
        return end
    }

    private mutating func begin(_ kind: BodyOutline.Kind, at start: Int) throws(BodyFault) -> Int {
        depth += 1
        guard depth <= Self.deepest else { throw BodyFault("nested too deeply", at: start) }
        note(kind, start, start)
        return entries.count - 1
    }

    private mutating func finish(_ index: Int, behind place: Int) -> Int {
        depth -= 1
        entries[index].end = place + 1
        entries[index].next = entries.count
        return place + 1
    }

    private mutating func note(_ kind: BodyOutline.Kind, _ start: Int, _ end: Int) {
        entries.append(BodyOutline.Entry(kind: kind, start: start, end: end, next: entries.count + 1))
    }

    private static func isPartOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
            true
        default: false
        }
    }

    private func skip(_ start: Int) -> Int {
        var place = start
        while place < bytes.count, bytes[place] == 0x20 || (0x09...0x0d).contains(bytes[place]) { place += 1 }
        return place
    }
}
