/// One row of an answer.
package struct Row {
    let rows: Rows
    let index: Int

    /// The number in a column, with booleans as 0 and 1; nil for null.
    package func int(_ column: Int) -> Int64? {
        switch rows[index, column] {
        case .int(let number): number
        case .bool(let flag): flag ? 1 : 0
        case .null, .text, .blob: nil
        }
    }

    package func text(_ column: Int) -> String? {
        if case .text(let text) = rows[index, column] { text } else { nil }
    }

    package func blob(_ column: Int) -> [UInt8]? {
        if case .blob(let bytes) = rows[index, column] { bytes } else { nil }
    }

    package func bool(_ column: Int) -> Bool { (int(column) ?? 0) != 0 }
}
