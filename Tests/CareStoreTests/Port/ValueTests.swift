import CareStore
import Testing

struct ValueTests {
    @Test(arguments: Driver.underTest)
    func `every number comes back exactly`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let numbers: [Int64] = [0, 1, -1, .max, .min, 1 << 53 + 1, TicketRow.noDue]

        let found = try await store.database.write { connection in
            for (index, number) in numbers.enumerated() {
                try connection.execute(
                    "INSERT INTO counters (name, n) VALUES ($1, $2)",
                    [.text("\(index)"), .int(number)]
                )
            }
            return try connection.execute("SELECT n FROM counters ORDER BY name", []).map { $0.int(0) }
        }

        #expect(found == numbers)
    }

    @Test(
        arguments: Driver.underTest,
        ["", " ", "宽带断了", "🧑‍🔧 é e\u{301}", "it's \"quoted\"; $1 ?1 -- no comment", "a\nb\tc", "𠮷野家"]
    )
    func `every text comes back as it was`(driver: Driver, text: String) async throws {
        let store = try await driver.migrated()

        let found = try await store.database.write { connection in
            try QueueRows.upsert(key: "k", body: text, in: connection)
            return try QueueRows.all(in: connection).map(\.body)
        }

        #expect(found.map { Array($0.utf8) } == [Array(text.utf8)])
    }

    @Test(arguments: Driver.underTest, [[], [0], [255, 0, 128], [UInt8](repeating: 7, count: 100_000)])
    func `every run of bytes comes back, the empty one too`(driver: Driver, bytes: [UInt8]) async throws {
        let store = try await driver.migrated()

        let found = try await store.database.write { connection in
            try Customers.insert(
                id: "a",
                numberIndex: nil,
                wrappedKey: WrappedKey(bytes: bytes, generation: nil),
                at: 0,
                into: connection
            )
            return try Customers.find(ids: ["a"], in: connection).first?.wrappedKey
        }

        #expect(found == bytes)
    }

    @Test(arguments: Driver.underTest)
    func `nothing is told from empty, and a flag from a number`(driver: Driver) async throws {
        let store = try await driver.migrated()

        let row = try await store.database.write { connection in
            let answer = try connection.execute("SELECT $1, $2, $3, $4, $5", [nil, "", .blob([]), 0, false])
            return answer.first.map { row in
                [
                    row.text(0) == nil && row.int(0) == nil && row.blob(0) == nil, row.text(1) == "",
                    row.blob(2) == [], row.int(3) == 0, !row.bool(4), row.text(3) == nil, !row.bool(0),
                ]
            }
        }

        #expect(row == Array(repeating: true, count: 7))
    }

    @Test func `optional values are written as null when absent`() {
        #expect(Value.optional(nil as String?) == .null)
        #expect(Value.optional("a") == .text("a"))
        #expect(Value.optional(nil as Int64?) == .null)
        #expect(Value.optional(3) == .int(3))
    }

    @Test(arguments: Driver.underTest)
    func `parameters are bound by their number, wherever they stand and however often`(driver: Driver) async throws {
        let store = try await driver.open()

        let words = try await store.database.read { connection in
            try connection.execute("SELECT $2, $1, $2, '$1', $3", ["a", "b", "c"]).first.map { row in
                (0..<5).map { row.text($0) }
            }
        }

        #expect(words == ["b", "a", "b", "$1", "c"])
    }

    @Test(arguments: Driver.underTest, ["", "宽带断了", "{\"a\":1}"])
    func `a text may be handed in and taken out as it stands in memory`(driver: Driver, text: String) async throws {
        let store = try await driver.migrated()

        let row = try await store.database.write { connection in
            try connection.execute("INSERT INTO queues (key, body) VALUES ($1, $2)", ["k", .utf8(Array(text.utf8))])
            return try connection.execute("SELECT body FROM queues", []).first.map { ($0.text(0), $0.utf8(0)) }
        }

        #expect(row?.0 == text)
        #expect(row?.1 == Array(text.utf8))
    }
}
