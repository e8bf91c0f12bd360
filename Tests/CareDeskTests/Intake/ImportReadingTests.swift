import Care
import CareTesting
import Foundation
import Testing

@testable import CareDesk

struct ImportReadingTests {
    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a,b\n", [["a", "b"]]),
        ("\"a,1\",\"b\"\"c\"\n", [["a,1", "b\"c"]]),
        ("\"two\nlines\",x\n", [["two\nlines", "x"]]),
        ("\"two\r\nlines\",x\r\n", [["two\r\nlines", "x"]]),
        ("a,,\n", [["a", "", ""]]),
        ("a\n\n\r\nb\n", [["a"], ["b"]]),
        ("19\" screen,x\n", [["19\" screen", "x"]]),
        ("\"\",x\n", [["", "x"]]),
        ("中文,“引号”\n", [["中文", "“引号”"]]),
    ])
    func `records are read by RFC 4180`(text: String, expected: [[String]]) throws {
        let records = try readAll(text)

        #expect(records.map(\.words) == expected)
        #expect(records.allSatisfy { $0.fault == nil })
    }

    @Test(arguments: [1, 2, 3, 7, 65_536])
    func `records are the same whatever the size of the pieces that are read`(size: Int) throws {
        let text = "\u{FEFF}编号,说明\r\n1,\"断网,\"\"红灯\"\"\r\n第二行\"\r\n2,好\r\n"

        let records = try readAll(text, pieces: size)

        #expect(records.map(\.words) == [["编号", "说明"], ["1", "断网,\"红灯\"\r\n第二行"], ["2", "好"]])
        #expect(records.map(\.line) == [1, 2, 4])
    }

    @Test(arguments: [(UInt8(ascii: ";"), "a;b,c"), (0x09, "a\tb,c")])
    func `another delimiter leaves commas alone`(delimiter: UInt8, text: String) throws {
        let records = try readAll(text, delimiter: delimiter)

        #expect(records.map(\.words) == [["a", "b,c"]])
    }

    @Test
    func `a record that cannot be used does not spoil the next`() throws {
        let long = "\"" + String(repeating: "x", count: LineReader.longest + 1) + "\nok,1\n"
        let wide = Array(repeating: "x", count: CSVReader.mostFields + 1).joined(separator: ",") + "\nok,2\n"

        let records = try readAll(long + wide + "\"a\"b,1\nok,3\n\"open,4\n")

        #expect(records.map(\.fault) == [.tooLong, nil, .tooManyFields, nil, .wordsAfterQuote, nil, .openQuote])
        #expect(records.filter { $0.fault == nil }.map(\.words) == [["ok", "1"], ["ok", "2"], ["ok", "3"]])
        #expect(records.map(\.line) == [1, 2, 3, 4, 5, 6, 7])
    }

    @Test
    func `a full row of columns is read and one more is not`() throws {
        let full = Array(repeating: "x", count: CSVReader.mostFields).joined(separator: ",")

        let faults = try readAll(full + "\n" + full + ",x\n").map(\.fault)

        #expect(faults == [nil, .tooManyFields])
    }

    @Test(arguments: [(-1, true), (0, true), (1, false)])
    func `a line is read up to the limit and not a byte beyond`(excess: Int, isRead: Bool) throws {
        let text = String(repeating: "x", count: LineReader.longest + excess) + "\n\nnext"
        var lines = LineReader(.of(text))

        let first = try lines.next()
        let second = try lines.next()

        #expect((first?.bytes != nil) == isRead)
        #expect(second?.number == 3)
        #expect(second?.bytes == Array("next".utf8))
    }

    @Test(arguments: [
        ("iso8601", "2024-05-06T07:08:09+08:00", "2024-05-06 07:08:09"),
        ("iso8601", "2024-05-05T23:08:09Z", "2024-05-06 07:08:09"),
        ("iso8601", "2024-05-06 07:08", "2024-05-06 07:08"),
        ("iso8601", "2024-05-06T01:08:09.999+0200", "2024-05-06 07:08:09.999"),
        ("epochSeconds", "1714950489", "2024-05-06 07:08:09"),
        ("epochMilliseconds", "1714950489000", "2024-05-06 07:08:09"),
        ("yyyy-MM-dd HH:mm:ss", "2024-05-06 07:08:09", "2024-05-06 07:08:09"),
        ("yyyy/M/d H:m", "2024/5/6 7:8", "2024-05-06 07:08"),
        ("yyyy年MM月dd日 HH时mm分", "2024年05月06日 07时08分", "2024-05-06 07:08"),
        ("%Y-%m-%d %H:%M:%S", "2024-05-06 07:08:09", "2024-05-06 07:08:09"),
        ("%F %T", "2024-02-29 00:00:00", "2024-02-29 00:00"),
    ])
    func `a time is read by its format in the centre's zone`(format: String, text: String, expected: String) throws {
        let moment = try #require(TimeFormat(format)).moment(text, in: .china)

        let parts = expected.split(separator: ".")
        let fraction = parts.count == 2 ? Int64(parts[1]) ?? 0 : 0
        #expect(moment == Moment.local(String(parts[0])) + Span(milliseconds: fraction))
    }

    @Test(arguments: [
        ("yyyy-MM-dd", "2024-13-01"), ("yyyy-MM-dd", "2023-02-29"), ("yyyy-MM-dd", "2024-1-1"),
        ("yyyy-MM-dd", "2024-01-01 "), ("yyyy-MM-dd HH:mm", "2024-01-01 24:00"), ("iso8601", "2024-01-01T10"),
        ("iso8601", "2024-01-01T10:00:00+25:00"), ("iso8601", ""), ("epochSeconds", "soon"), ("epochSeconds", "nan"),
        ("epochSeconds", "1e300"),
    ])
    func `what is no time in the format is not guessed`(format: String, text: String) throws {
        #expect(try #require(TimeFormat(format)).moment(text, in: .china) == nil)
    }

    @Test(arguments: ["", "HH:mm", "yyyy-QQ-dd", "%Y-%q", "yyyy-MM-dd yyyy", "yy-MM-dd"])
    func `a format that names no day or an unknown letter is refused`(format: String) {
        #expect(TimeFormat(format) == nil)
    }

    @Test
    func `a cell is found by its path and numbers keep their digits`() throws {
        let text = #"{"a":{"b":[{"c":13800000001},{"c":1.5}]},"x.y":true,"n":null}"#

        let cell = try JSONDecoder().decode(JSONCell.self, from: Data(text.utf8))

        #expect(cell.text(at: "a.b.0.c") == "13800000001")
        #expect(cell.text(at: "a.b.1.c") == "1.5")
        #expect(cell.text(at: "x.y") == "true")
        #expect(["n", "a", "a.b.2.c", "a.z", "a.b.c", ""].allSatisfy { cell.text(at: $0) == nil })
    }

    private func readAll(
        _ text: String,
        delimiter: UInt8 = UInt8(ascii: ","),
        pieces: Int = 65_536
    ) throws -> [CSVReader.Record] {
        var reader = CSVReader(.of(text, pieces: pieces), delimiter: delimiter)
        var records: [CSVReader.Record] = []
        while let record = try reader.next() { records.append(record) }
        return records
    }
}

extension CSVReader.Record {
    fileprivate var words: [String] { fields.map { String(decoding: $0, as: UTF8.self) } }
}

extension ByteReader {
    /// Reads a text in pieces of a size.
    static func of(_ text: String, pieces: Int = 65_536) -> ByteReader { of(Array(text.utf8), pieces: pieces) }

    static func of(_ bytes: [UInt8], pieces: Int = 65_536) -> ByteReader {
        var rest = bytes[...]
        return ByteReader {
            defer { rest = rest.dropFirst(pieces) }
            return Array(rest.prefix(pieces))
        }
    }
}
