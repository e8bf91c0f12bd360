/// The answer of a statement, cell by cell.
package struct Rows: Sendable {
    package var columns = 0
    package var count = 0
    package var cells: [Value] = []

    package init() {}

    package var isEmpty: Bool { count == 0 }

    package subscript(_ row: Int, _ column: Int) -> Value { cells[row * columns + column] }

    /// The rows in order, each by its cells.
    package func map<T>(_ transform: (Row) throws -> T) rethrows -> [T] {
        try (0..<count).map { try transform(Row(rows: self, index: $0)) }
    }

    package var first: Row? { count == 0 ? nil : Row(rows: self, index: 0) }
}
