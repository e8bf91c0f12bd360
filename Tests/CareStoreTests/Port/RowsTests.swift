import CareStore
import Testing

struct RowsTests {
    @Test func `cells are read row by row`() {
        var rows = Rows(columns: 2)
        rows.append(text: "a")
        rows.append(1)
        rows.append(text: "")
        rows.appendNull()

        #expect(rows.count == 2)
        #expect(rows.map { $0.text(0) } == ["a", ""])
        #expect(rows.map { $0.int(1) } == [1, nil])
        #expect(rows.first?.text(0) == "a")
        #expect(!rows.isEmpty)
    }

    @Test func `an empty answer has no first row`() {
        #expect(Rows(columns: 3).first == nil)
        #expect(Rows(columns: 3).isEmpty)
        #expect(Rows(columns: 3).map { $0.int(0) }.isEmpty)
    }

    @Test func `a row that is not whole does not count`() {
        var rows = Rows(columns: 2)
        rows.append(1)

        #expect(rows.isEmpty)
    }

    @Test func `a cell of another kind is nothing`() throws {
        var rows = Rows(columns: 4)
        rows.append(text: "7")
        rows.append(7)
        [UInt8(7)].withUnsafeBytes { rows.append($0, isText: false) }
        rows.append(true)

        let row = try #require(rows.first)

        #expect([row.int(0), row.int(2)] == [nil, nil])
        #expect([row.text(1), row.text(2), row.text(3)] == [nil, nil, nil])
        #expect([row.blob(0), row.blob(1), row.utf8(2)] == [nil, nil, nil])
        #expect(row.utf8(0) == [UInt8(ascii: "7")])
        #expect(row.blob(2) == [7])
        #expect(row.int(3) == 1)
        #expect(row.bool(3) && row.bool(1) && !row.bool(0))
    }
}

extension Rows {
    fileprivate mutating func append(text: String) { Array(text.utf8).withUnsafeBytes { append($0, isText: true) } }
}
