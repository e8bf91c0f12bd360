import CPQ
import CareStore

/// Reads the binary rows of a result.
struct Answer {
    private let result: OpaquePointer
    private let columns: Int32
    private let types: [Oid]

    init(_ result: OpaquePointer) {
        self.result = result
        let columns = PQnfields(result)
        self.columns = columns
        types = (0..<columns).map { PQftype(result, $0) }
    }

    /// - Throws: `StoreFault` for a type that the port does not know; the statement must cast it.
    func rows() throws(StoreFault) -> Rows {
        var rows = Rows(columns: Int(columns))
        for row in 0..<PQntuples(result) {
            for column in 0..<columns { try append(row, column, to: &rows) }
        }
        return rows
    }

    private func append(_ row: Int32, _ column: Int32, to rows: inout Rows) throws(StoreFault) {
        if PQgetisnull(result, row, column) == 1 { return rows.appendNull() }
        let content = UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, column),
            count: Int(PQgetlength(result, row, column))
        )
        switch types[Int(column)] {
        case 16: rows.append(content.first == 1)
        case 20, 21, 23: rows.append(Self.signed(content))
        case 17: rows.append(content, isText: false)
        case 18, 19, 25, 1042, 1043: rows.append(content, isText: true)
        case 1700: rows.append(try Self.whole(content))
        case let type:
            throw StoreFault(kind: .other, message: "a column of type \(type), which the port does not read", code: 0)
        }
    }

    /// A number of two, four or eight bytes, the highest first.
    private static func signed(_ content: UnsafeRawBufferPointer) -> Int64 {
        let isNegative = (content.first ?? 0) & 0x80 != 0
        return content.reduce(isNegative ? -1 : 0) { $0 << 8 | Int64($1) }
    }

    /// A `numeric` that is a whole number, as sums of `bigint` are: digits of base ten thousand with a weight and a sign.
    private static func whole(_ content: UnsafeRawBufferPointer) throws(StoreFault) -> Int64 {
        let words = stride(from: 0, to: content.count - 1, by: 2).map {
            Int64(content[$0]) << 8 | Int64(content[$0 + 1])
        }
        guard words.count >= 4, words.count == 4 + Int(words[0]), words[2] == 0 || words[2] == 0x4000 else {
            throw StoreFault(kind: .other, message: "a sum that is not a number", code: 0)
        }
        let weight = Int(words[1] >= 0x8000 ? words[1] - 0x10000 : words[1])
        var number: Int64 = 0
        for place in 0...max(weight, 0) where weight >= 0 {
            let digit = place < words[0] ? words[4 + place] : 0
            let (product, isTooLarge) = number.multipliedReportingOverflow(by: 10_000)
            guard !isTooLarge else { throw StoreFault(kind: .other, message: "a sum that is too large", code: 0) }
            number = product + digit
        }
        return words[2] == 0 ? number : -number
    }
}
