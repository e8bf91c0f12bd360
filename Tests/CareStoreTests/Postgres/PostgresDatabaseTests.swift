import CareStore
import Foundation
import Synchronization
import Testing

@testable import CarePostgres

/// What only a server can do to its clients: refuse, vanish, stand in the way.
@Suite(.enabled(if: Driver.postgresAddress != nil, "no PostgreSQL; run it under Tests/Postgres/with"))
struct PostgresDatabaseTests {
    @Test func `a text with a null character is refused and not cut off`() async throws {
        let store = try await Self.store()

        let fault = await #expect(throws: StoreFault.self) {
            try await store.database.write { try QueueRows.upsert(key: "a", body: "b\u{0}c", in: $0) }
        }

        #expect(fault?.kind == .constraint)
        #expect(try await store.database.read { try QueueRows.all(in: $0).isEmpty })
    }

    @Test func `a fault says its state and the constraint`() async throws {
        let store = try await Self.store()

        let fault = await #expect(throws: StoreFault.self) {
            try await store.database.write { connection in
                for _ in 0..<2 { _ = try Journal.append([.sample("ticket/1")], to: connection) }
            }
        }

        #expect(fault?.kind == .unique)
        #expect(fault?.state == "23505")
        #expect(fault?.constraint == "journal_stream")
    }

    @Test func `a transaction that had failed is not taken for committed`() async throws {
        let store = try await Self.store()

        await #expect(throws: StoreFault.self) {
            try await store.database.write { connection in
                try QueueRows.upsert(key: "a", body: "", in: connection)
                _ = try? connection.execute("SELECT CAST($1 AS bigint)", ["many"])
            }
        }

        #expect(try await store.database.read { try QueueRows.all(in: $0).isEmpty })
    }

    @Test func `a session that the server ended is replaced, and the deed is done once`() async throws {
        let store = try await Self.store()
        let runs = Mutex(0)

        try await store.database.write { connection in
            let run = runs.withLock { runs in
                runs += 1
                return runs
            }
            try QueueRows.upsert(key: "run \(run)", body: "", in: connection)
            if run == 1 { try connection.execute("SELECT pg_terminate_backend(pg_backend_pid())", []) }
        }

        #expect(try await store.database.read { try QueueRows.all(in: $0).map(\.key) } == ["run 2"])
    }

    @Test func `two who wait for each other both come through`() async throws {
        let store = try await Self.store()

        try await withThrowingTaskGroup(of: Void.self) { group in
            for order in [["a", "b"], ["b", "a"]] {
                group.addTask {
                    try await store.database.write { connection in
                        try connection.takeTurn(in: order[0])
                        try connection.execute("SELECT 1 FROM pg_sleep(0.2)", [])
                        try connection.takeTurn(in: order[1])
                        try QueueRows.upsert(key: order[0], body: "", in: connection)
                    }
                }
            }
            try await group.waitForAll()
        }

        #expect(try await store.database.read { try QueueRows.all(in: $0).map(\.key) } == ["a", "b"])
    }

    @Test func `who goes away takes his question along`() async throws {
        let store = try await Self.store()
        let asking = Task {
            try await store.database.read { try $0.execute("SELECT 1 FROM pg_sleep(60)", []).count }
        }

        asking.cancel()

        await #expect(throws: CancellationError.self) { try await asking.value }
    }

    @Test func `a statement that takes too long is given up`() async throws {
        let store = try await Self.store()

        let fault = await #expect(throws: StoreFault.self) {
            try await store.database.read { connection in
                try connection.execute("SET LOCAL statement_timeout = 20", [])
                try connection.execute("SELECT 1 FROM pg_sleep(60)", [])
            }
        }
        let usual = try await store.database.read { connection in
            try connection.execute("SELECT current_setting('statement_timeout')", []).first?.text(0)
        }

        #expect(fault?.kind == .timeout)
        #expect(usual == "15s")
    }

    @Test func `a server that is not there is called unreachable`() async throws {
        let fault = await #expect(throws: StoreFault.self) {
            try await PostgresDatabase(PostgresPlace("postgresql:///none?host=/nowhere&user=nobody"))
        }

        #expect(fault?.kind == .unreachable)
    }

    @Test(arguments: [
        ("postgres://lin:secret@db:5432/desk", "postgres://lin@db:5432/desk"),
        ("postgres://db/desk", "postgres://db/desk"),
        ("postgres://lin@db/desk", "postgres://lin@db/desk"),
    ])
    func `an address is told without its password`(address: String, told: String) {
        #expect(PostgresPlace(address).described == told)
    }

    private static func store() async throws -> Store {
        guard let address = Driver.postgresAddress else { preconditionFailure("the suite is not run without a server") }
        return try await Driver.postgres(address).migrated()
    }
}
