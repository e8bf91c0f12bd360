import Foundation

/// Reads a file in pieces of bounded size, so that an import of any length needs the same memory.
struct ByteReader {
    private let supply: () throws -> [UInt8]
    private var piece: [UInt8] = []
    private var position = 0
    private var isAtEnd = false
    /// How many bytes have been taken.
    private(set) var consumed: Int64 = 0

    /// - Parameter supply: Gives the next piece; an empty one is the end.
    init(_ supply: @escaping () throws -> [UInt8]) {
        self.supply = supply
    }

    init(path: String) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw ImportFault("\(path) cannot be read") }
        self.init { try file.read(upToCount: 1 << 16).map(Array.init) ?? [] }
    }

    /// The next byte without taking it; nil at the end.
    mutating func peek() throws -> UInt8? {
        while position == piece.count, !isAtEnd {
            let isFirst = consumed == 0
            piece = try supply()
            position = 0
            isAtEnd = piece.isEmpty
            if isFirst { try skipMark() }
        }
        return position < piece.count ? piece[position] : nil
    }

    mutating func next() throws -> UInt8? {
        guard let byte = try peek() else { return nil }
        position += 1
        consumed += 1
        return byte
    }

    /// Takes what is there up to a byte, at most one piece; the byte itself stays.
    mutating func take(upTo stop: UInt8, into bytes: inout [UInt8]) throws {
        guard try peek() != nil else { return }
        let end = piece[position...].firstIndex(of: stop) ?? piece.count
        bytes.append(contentsOf: piece[position..<end])
        consumed += Int64(end - position)
        position = end
    }

    /// Leaves out the byte order mark that spreadsheets write.
    private mutating func skipMark() throws {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        while !isAtEnd, piece.count < mark.count, mark.starts(with: piece) {
            let more = try supply()
            isAtEnd = more.isEmpty
            piece += more
        }
        guard piece.starts(with: mark) else { return }
        position = mark.count
        consumed = Int64(mark.count)
    }
}
