import CareStore
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct StaffListTests {
    private static func people(_ driver: Driver) async throws -> Store {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            for (name, shown, role, state) in [
                ("chen", "陈", "agent", "active"), ("lin", "林", "lead", "active"), ("wei", "魏_1", "agent", "left"),
                ("zhou", "周林", "agent", "suspended"),
            ] {
                let row = StaffRow(
                    name: name,
                    displayName: shown,
                    role: role,
                    password: "",
                    isActive: state == "active",
                    profile: "",
                    presence: "offline",
                    version: 1,
                    state: state
                )
                try StaffRows.upsert(row, in: connection)
            }
        }
        return store
    }

    private static func names(_ store: Store, _ change: (inout StaffList) -> Void) async throws -> [String] {
        var list = StaffList()
        change(&list)
        let asked = list
        return try await store.database.read { try asked.page(in: $0).rows.map(\.name) }
    }

    @Test(arguments: Driver.underTest)
    func `people are found by role, state and a stretch of their names`(driver: Driver) async throws {
        let store = try await Self.people(driver)

        #expect(try await Self.names(store) { $0.role = "agent" } == ["chen", "wei", "zhou"])
        #expect(try await Self.names(store) { $0.state = "active" } == ["chen", "lin"])
        #expect(try await Self.names(store) { $0.text = "林" } == ["lin", "zhou"])
        #expect(try await Self.names(store) { $0.text = "_" } == ["wei"])
        #expect(
            try await Self.names(store) {
                $0.role = "agent"
                $0.text = "z"
                $0.after = "chen"
            } == ["zhou"]
        )
    }

    @Test(arguments: Driver.underTest)
    func `pages follow one another without a gap`(driver: Driver) async throws {
        let store = try await Self.people(driver)
        var list = StaffList(limit: 3)
        let (asked, first) = (list, try await store.database.read { [list] in try list.page(in: $0) })
        list.after = first.next
        let second = try await store.database.read { [list] in try list.page(in: $0) }

        #expect(asked.after == nil)
        #expect(first.rows.map(\.name) + second.rows.map(\.name) == ["chen", "lin", "wei", "zhou"])
        #expect([first.next, second.next] == ["wei", nil])
    }
}
