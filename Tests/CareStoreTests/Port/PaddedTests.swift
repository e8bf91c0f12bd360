import CareStore
import Testing

struct PaddedTests {
    @Test(arguments: [(1, 1), (2, 2), (3, 4), (4, 4), (5, 8), (64, 64), (65, 128)])
    func `a list is filled up to a power of two with its last value`(count: Int, size: Int) {
        let values = (1...count).map { Value.int(Int64($0)) }

        let list = Padded(values)

        #expect(list.values.count == size)
        #expect(Array(list.values.prefix(count)) == values)
        #expect(list.values.dropFirst(count).allSatisfy { $0 == values.last })
    }

    @Test func `places are numbered on after other parameters`() {
        let list = Padded(["a", "b", "c"])

        #expect(list.placeholders == "$1, $2, $3, $4")
        #expect(list.placeholders(after: 2) == "$3, $4, $5, $6")
    }

    @Test func `an empty list asks for null, which nothing equals`() {
        #expect(Padded([]).values == [.null])
    }

    @Test(arguments: Driver.underTest)
    func `what is repeated is found once`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let list = Padded(["a", "b", "c"])

        let found = try await store.database.write { connection in
            for key in ["a", "b", "c", "d"] { try QueueRows.upsert(key: key, body: "", in: connection) }
            return try connection.execute(
                "SELECT key FROM queues WHERE key IN (\(list.placeholders)) ORDER BY key",
                list.values
            ).map { $0.text(0) }
        }

        #expect(found == ["a", "b", "c"])
    }
}
