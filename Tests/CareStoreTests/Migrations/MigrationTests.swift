import CareTesting
import Testing

@testable import CareStore

@Suite(.clause("8.4"))
struct MigrationTests {
    @Test(arguments: Driver.underTest)
    func `every step is done once, however often one asks`(driver: Driver) async throws {
        let store = try await driver.open()

        let first = try await Migration.migrate(store.database)
        try await store.database.write { try QueueRows.upsert(key: "a", body: "b", in: $0) }
        let second = try await Migration.migrate(store.database)

        #expect(first == Migration.all.map(\.number))
        #expect(second.isEmpty)
        #expect(try await store.database.read { try QueueRows.all(in: $0).count } == 1)
    }

    @Test(arguments: Driver.underTest)
    func `two programs that start at once make one schema`(driver: Driver) async throws {
        let store = try await driver.open()

        let done = try await withThrowingTaskGroup(of: [Int64].self) { group in
            for _ in 0..<4 { group.addTask { try await Migration.migrate(store.database) } }
            return try await group.reduce(into: []) { $0 += $1 }
        }

        #expect(done.sorted() == Migration.all.map(\.number))
    }

    @Test func `steps are numbered from one without a gap`() {
        #expect(Migration.all.map(\.number) == Array(1...Int64(Migration.all.count)))
    }

    @Test(arguments: [Dialect.sqlite, .postgres])
    func `no word of the template is left unsaid in either language`(dialect: Dialect) {
        let rendered = Migration.all.flatMap(\.statements).map { Migration.render($0, dialect) }

        #expect(rendered.allSatisfy { !$0.contains("{") && !$0.contains("}") })
    }

    @Test(arguments: Driver.underTest)
    func `people from before the directory know when their account began and last changed`(driver: Driver) async throws
    {
        let store = try await driver.migrated()
        let types = ["joined", "presenceChanged", "roleGranted", "tokenMade"]
        let step = Migration.directory.statements.filter { $0.hasPrefix("UPDATE") }

        let row = try await store.database.write { connection in
            try connection.execute(
                "INSERT INTO staff (name, display_name, role, password, active, profile, presence, version) "
                    + "VALUES ('lin', '', '', '', TRUE, '', '', 4)",
                []
            )
            for (index, type) in types.enumerated() {
                try connection.execute(
                    "INSERT INTO journal (stream, version, type, at, actor, edition, body, prev, hash) "
                        + "VALUES ('staff/lin', $1, $2, $3, '', '', $4, $5, $5)",
                    [.int(Int64(index) + 1), .text("staff.\(type)"), .int(Int64(index) + 10), .text("{}"), .blob([1])]
                )
            }
            for statement in step { try connection.execute(statement, []) }
            return try StaffRows.find("lin", in: connection)
        }

        #expect([row?.openedAt, row?.accountVersion, row?.accountChangedAt] == [10, 3, 12])
    }

    @Test(arguments: Driver.underTest)
    func `a column keeps to its kind`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let wrong: [(String, [Value])] = [
            ("INSERT INTO counters (name, n) VALUES ($1, $2)", ["a", "many"]),
            ("INSERT INTO customers (id, wrapped_key, created_at) VALUES ($1, $2, $3)", ["a", .blob([1]), "b"]),
            ("INSERT INTO queues (key, body) VALUES ($1, $2)", ["a", nil]),
            (
                "INSERT INTO editions (version, hash, published_at, published_by) VALUES ($1, $2, $3, $4)",
                ["1", "a", "b", "c"]
            ),
        ]

        for (sql, values) in wrong {
            let fault = await #expect(throws: StoreFault.self, "\(sql)") {
                try await store.database.write { _ = try $0.execute(sql, values) }
            }
            #expect(fault?.kind == .constraint, "\(sql)")
        }
    }
}
