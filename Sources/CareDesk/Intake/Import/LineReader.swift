/// Gives the lines of a file, however long the file; a line beyond the limit is left out and said to be too long.
struct LineReader {
    struct Line {
        let number: Int
        /// Nil when the line was longer than the limit.
        let bytes: [UInt8]?
    }

    /// The longest line, in bytes.
    static let longest = 1_048_576

    private(set) var reader: ByteReader
    private var number = 0

    init(_ reader: ByteReader) {
        self.reader = reader
    }

    /// The next line that is not blank; nil at the end.
    mutating func next() throws -> Line? {
        while try reader.peek() != nil {
            number += 1
            guard let bytes = try line() else { return Line(number: number, bytes: nil) }
            if !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                return Line(number: number, bytes: bytes)
            }
        }
        return nil
    }

    private mutating func line() throws -> [UInt8]? {
        var bytes: [UInt8] = []
        var isTooLong = false
        while let byte = try reader.peek() {
            if byte == 0x0A {
                _ = try reader.next()
                break
            }
            try reader.take(upTo: 0x0A, into: &bytes)
            if bytes.count > Self.longest {
                isTooLong = true
                bytes = []
            }
        }
        return isTooLong ? nil : bytes
    }
}
