import CareStore
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct DirectoryGroupRowsTests {
    @Test(arguments: Driver.underTest)
    func `a group is kept, changed, counted and gone`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let old = Self.group("b", name: "crew", members: "[]", version: 1)
        let new = Self.group("b", name: "班组", members: #"["lin"]"#, version: 2)
        let other = Self.group("a", name: "other", members: "[]", version: 1)

        let (first, all, count, rest) = try await store.database.write { connection in
            try DirectoryGroupRows.upsert(old, in: connection)
            let first = try DirectoryGroupRows.find("b", in: connection)
            for row in [new, other] { try DirectoryGroupRows.upsert(row, in: connection) }
            let all = try DirectoryGroupRows.all(in: connection)
            let count = try DirectoryGroupRows.count(in: connection)
            try DirectoryGroupRows.remove("a", in: connection)
            return (first, all, count, try DirectoryGroupRows.all(in: connection))
        }

        #expect(first == old)
        #expect(all == [other, new])
        #expect(count == 2)
        #expect(rest == [new])
    }

    private static func group(_ id: String, name: String, members: String, version: Int64) -> DirectoryGroupRow {
        DirectoryGroupRow(
            id: id,
            name: name,
            externalID: "k",
            members: members,
            version: version,
            openedAt: 5,
            changedAt: 5 + version
        )
    }
}
