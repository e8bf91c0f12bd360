import CareStore
import CareTesting
import Testing

@Suite(.clause("2.2"))
struct QueueRowsTests {
    @Test(arguments: Driver.underTest)
    func `a setting is replaced under its key and all come by key`(driver: Driver) async throws {
        let store = try await driver.migrated()

        try await store.database.write { connection in
            try QueueRows.upsert(key: "lead", body: "1", in: connection)
            try QueueRows.upsert(key: "centre", body: "2", in: connection)
            try QueueRows.upsert(key: "lead", body: "3", in: connection)
        }

        let rows = try await store.database.read { try QueueRows.all(in: $0) }
        #expect(rows.map(\.key) == ["centre", "lead"])
        #expect(rows.map(\.body) == ["2", "3"])
    }
}
