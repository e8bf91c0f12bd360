import CareStore
import CareTesting
import Testing

@Suite(.clause("8.4"))
struct EditionRowsTests {
    @Test(arguments: Driver.underTest)
    func `a version is published once and never changed`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let first = EditionRows.Row(version: "1.1.0", hash: "ab", publishedAt: 5, publishedBy: "staff/editor/wei")
        let older = EditionRows.Row(version: "1.0.0", hash: "cd", publishedAt: 1, publishedBy: "desk/desk/desk")
        let changed = EditionRows.Row(version: "1.1.0", hash: "ff", publishedAt: 9, publishedBy: "staff/editor/wei")
        try await store.database.write { connection in
            try EditionRows.insert(first, into: connection)
            try EditionRows.insert(older, into: connection)
        }

        let fault = await #expect(throws: StoreFault.self) {
            try await store.database.write { try EditionRows.insert(changed, into: $0) }
        }

        #expect(fault?.kind == .unique)
        #expect(try await store.database.read { try EditionRows.all(in: $0) } == [older, first])
    }
}
