/// One row of an answer.
package struct Row {
    let rows: Rows
    let index: Int

    /// The number in a column, with booleans as 0 and 1; nil for null.
    package func int(_ column: Int) -> Int64? {
        switch rows.cell(index, column) {
        case .int(let number): number
        case .bool(let flag): flag ? 1 : 0
        case .null, .bytes: nil
        }
    }

    package func text(_ column: Int) -> String? {
        guard case .bytes(let place, isText: true) = rows.cell(index, column) else { return nil }
        return String(decoding: rows.content(place), as: UTF8.self)
    }

    /// The text in a column as it is kept, in UTF-8.
    package func utf8(_ column: Int) -> [UInt8]? {
        guard case .bytes(let place, isText: true) = rows.cell(index, column) else { return nil }
        return Array(rows.content(place))
    }

    package func blob(_ column: Int) -> [UInt8]? {
        guard case .bytes(let place, isText: false) = rows.cell(index, column) else { return nil }
        return Array(rows.content(place))
    }

    package func bool(_ column: Int) -> Bool { (int(column) ?? 0) != 0 }
}
