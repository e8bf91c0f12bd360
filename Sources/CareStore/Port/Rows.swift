/// The answer of a statement, cell by cell; texts and blobs lie in one stretch of bytes until somebody asks for them.
package struct Rows: Sendable {
    package private(set) var columns: Int
    package private(set) var count = 0
    private var cells: [Cell] = []
    private var bytes: [UInt8] = []

    enum Cell: Sendable {
        case null
        case int(Int64)
        case bool(Bool)
        /// Where the bytes of a text or a blob lie.
        case bytes(Range<Int>, isText: Bool)
    }

    package init(columns: Int) {
        self.columns = columns
    }

    package var isEmpty: Bool { count == 0 }
    package var first: Row? { count == 0 ? nil : Row(rows: self, index: 0) }

    /// The rows in order.
    package func map<T>(_ transform: (Row) throws -> T) rethrows -> [T] {
        try (0..<count).map { try transform(Row(rows: self, index: $0)) }
    }

    package mutating func append(_ number: Int64) { add(.int(number)) }
    package mutating func append(_ flag: Bool) { add(.bool(flag)) }
    package mutating func appendNull() { add(.null) }

    package mutating func append(_ content: UnsafeRawBufferPointer, isText: Bool) {
        let start = bytes.count
        bytes.append(contentsOf: content)
        add(.bytes(start..<bytes.count, isText: isText))
    }

    func cell(_ row: Int, _ column: Int) -> Cell { cells[row * columns + column] }
    func content(_ place: Range<Int>) -> ArraySlice<UInt8> { bytes[place] }

    private mutating func add(_ cell: Cell) {
        cells.append(cell)
        if cells.count == columns * (count + 1) { count += 1 }
    }
}
