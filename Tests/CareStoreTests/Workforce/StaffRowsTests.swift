import CareStore
import CareTesting
import Testing

@Suite(.clause("6.3"))
struct StaffRowsTests {
    @Test(arguments: Driver.underTest)
    func `a person is added once and changed in every field but the name`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let old = Self.person("lin", isActive: true, presence: "offline", version: 1)
        var new = StaffRow(
            name: "lin",
            displayName: "林",
            role: "lead",
            password: "scrypt$…",
            isActive: false,
            profile: "{}",
            presence: "available",
            version: 2
        )
        (new.externalID, new.isBarred, new.openedAt) = ("k-1", true, 3)
        (new.accountVersion, new.accountChangedAt) = (2, 4)
        let changed = new

        try await store.database.write { try StaffRows.upsert(old, in: $0) }
        let first = try await store.database.read { try StaffRows.find("lin", in: $0) }
        try await store.database.write { try StaffRows.upsert(changed, in: $0) }

        #expect(first == old)
        #expect(try await store.database.read { try StaffRows.all(in: $0) } == [changed])
    }

    @Test(arguments: Driver.underTest)
    func `people come by name, and a stranger is nobody`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            for name in ["zhou", "chen", "lin"] {
                try StaffRows.upsert(Self.person(name), in: connection)
            }
        }

        let (all, stranger) = try await store.database.read {
            (try StaffRows.all(in: $0), try StaffRows.find("Lin", in: $0))
        }

        #expect(all.map(\.name) == ["chen", "lin", "zhou"])
        #expect(stranger == nil)
    }

    private static func person(
        _ name: String,
        isActive: Bool = true,
        presence: String = "offline",
        version: Int64 = 1
    ) -> StaffRow {
        StaffRow(
            name: name,
            displayName: name,
            role: "agent",
            password: "",
            isActive: isActive,
            profile: "",
            presence: presence,
            version: version
        )
    }
}
