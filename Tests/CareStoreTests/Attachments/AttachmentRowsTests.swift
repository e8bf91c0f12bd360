import CareStore
import CareTesting
import Testing

@Suite(.clause("3.2"))
struct AttachmentRowsTests {
    static func row(
        _ id: String,
        by staff: String = "lin",
        on ticket: String = "t1",
        of customer: String = "c1",
        at moment: Int64 = 0,
        size: Int64 = 5
    ) -> AttachmentRow {
        AttachmentRow(
            id: id,
            ticket: ticket,
            customer: customer,
            staff: staff,
            name: [1, 2],
            mediaType: "image/png",
            size: size,
            digest: "00ff",
            parts: 2,
            keptAt: moment,
            expiresAt: moment + 10
        )
    }

    private static let parts: [[UInt8]] = [[0, 1, 255], [2]]

    @Test(arguments: Driver.underTest, [(Int64(9), true), (10, false), (11, false)])
    func `a file that was not sent is there until it expires, for its uploader alone`(
        driver: Driver,
        asking: (at: Int64, isThere: Bool)
    ) async throws {
        let store = try await driver.migrated()
        let (own, others, elsewhere, parts) = try await store.database.write { connection in
            try AttachmentRows.insert(Self.row("a"), Self.parts, into: connection)
            return (
                try AttachmentRows.unsent(by: "lin", on: "t1", asOf: asking.at, in: connection),
                try AttachmentRows.unsent(by: "chen", on: "t1", asOf: asking.at, in: connection),
                try AttachmentRows.unsent(by: "lin", on: "t2", asOf: asking.at, in: connection),
                try AttachmentRows.parts(of: "a", in: connection)
            )
        }

        #expect(own == (asking.isThere ? [Self.row("a")] : []))
        #expect(others == [] && elsewhere == [])
        #expect(parts == Self.parts)
    }

    @Test(arguments: Driver.underTest)
    func `a file is sent once, by who uploaded it, with its own ticket, and stays`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let (sent, left, stretch, usage) = try await store.database.write { connection in
            for id in ["b", "a", "c"] { try AttachmentRows.insert(Self.row(id), Self.parts, into: connection) }
            let sent = [
                try AttachmentRows.send("a", by: "chen", on: "t1", in: connection),
                try AttachmentRows.send("a", by: "lin", on: "t2", in: connection),
                try AttachmentRows.send("a", by: "lin", on: "t1", in: connection),
                try AttachmentRows.send("a", by: "lin", on: "t1", in: connection),
                try AttachmentRows.send("b", by: "lin", on: "t1", in: connection),
                try AttachmentRows.removeUnsent("a", by: "lin", on: "t1", in: connection),
            ]
            try AttachmentRows.sweep(by: .max, in: connection)
            return (
                sent, try AttachmentRows.find(["a", "b", "c"], in: connection).map(\.id).sorted(),
                [
                    try AttachmentRows.sent(after: "t0", upTo: "t1", in: connection).map(\.id),
                    try AttachmentRows.sent(after: "t1", upTo: nil, in: connection).map(\.id),
                    try AttachmentRows.sent(after: "a", limit: 5, in: connection).map(\.id),
                    try AttachmentRows.sent(after: "", limit: 1, in: connection).map(\.id),
                ],
                try AttachmentRows.usage(of: "t1", in: connection)
            )
        }

        #expect(sent == [false, false, true, false, true, false])
        #expect(left == ["a", "b"])
        #expect(stretch == [["a", "b"], [], ["b"], ["a"]])
        #expect(usage.count == 2 && usage.bytes == 10)
    }

    @Test(arguments: Driver.underTest)
    func `what was not sent goes by file, writer, ticket, customer and time, with every part`(
        driver: Driver
    ) async throws {
        let store = try await driver.migrated()
        let (left, parts) = try await store.database.write { connection in
            for (place, id) in ["a", "b", "c", "d", "e", "f"].enumerated() {
                let row = Self.row(id, by: place < 3 ? "lin" : "chen", on: "t\(place % 3)", of: "c\(place % 2)", at: 0)
                try AttachmentRows.insert(row, Self.parts, into: connection)
            }
            func left() throws -> String {
                try AttachmentRows.find(["a", "b", "c", "d", "e", "f"], in: connection).map(\.id).sorted().joined()
            }
            var seen: [String] = []
            _ = try AttachmentRows.removeUnsent("a", by: "lin", on: "t0", in: connection)
            seen.append(try left())
            try AttachmentRows.removeUnsent(by: "lin", on: "t1", in: connection)
            seen.append(try left())
            try AttachmentRows.removeUnsent(on: "t2", in: connection)
            seen.append(try left())
            try AttachmentRows.removeUnsent(about: "c1", in: connection)
            seen.append(try left())
            try AttachmentRows.insert(Self.row("a", at: 5), Self.parts, into: connection)
            try AttachmentRows.sweep(by: 10, in: connection)
            seen.append(try left())
            try AttachmentRows.removeUnsent(by: "lin", in: connection)
            seen.append(try left())
            return (seen, try connection.execute("SELECT count(*) FROM attachment_parts", []).first?.int(0))
        }

        #expect(left == ["bcdef", "cdef", "de", "e", "a", ""])
        #expect(parts == 0)
    }

    @Test(arguments: Driver.underTest)
    func `what was destroyed leaves its row and no content`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let (rows, own, others) = try await store.database.write { connection in
            for (id, customer) in [("a", "c1"), ("b", "c1"), ("c", "c2")] {
                try AttachmentRows.insert(Self.row(id, of: customer), Self.parts, into: connection)
                if id != "b" { _ = try AttachmentRows.send(id, by: "lin", on: "t1", in: connection) }
            }
            try AttachmentRows.destroy(about: "c1", in: connection)
            return (
                try AttachmentRows.find(["a", "b", "c"], in: connection).sorted { $0.id < $1.id },
                try AttachmentRows.parts(of: "a", in: connection), try AttachmentRows.parts(of: "c", in: connection)
            )
        }

        #expect(rows.map(\.id) == ["a", "c"] && rows.map(\.parts) == [0, 2])
        #expect(own == [] && others == Self.parts)
    }
}
