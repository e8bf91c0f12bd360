import CareStore
import Testing

@testable import CareSQLite

struct SQLiteConnectionTests {
    @Test(arguments: [
        ("SELECT $1, $12", "SELECT ?1, ?12"), ("SELECT '$1', \"$2\", $3", "SELECT '$1', \"$2\", ?3"),
        ("SELECT 'it''s $1', $2", "SELECT 'it''s $1', ?2"), ("SELECT '\"$1', $2", "SELECT '\"$1', ?2"),
    ])
    func `parameters are numbered, and what stands in quotes is left alone`(sql: String, numbered: String) {
        #expect(CareSQLite.numbered(sql) == numbered)
    }

    @Test func `what the database says is told by its kind`() async throws {
        let store = try await Driver.sqlite.migrated()

        let kinds = try await store.database.write { connection in
            try [
                "INSERT INTO queues (key, body) VALUES ('a', 'b'), ('a', 'c')",
                "INSERT INTO customers (id, number_index, created_at) VALUES ('a', x'01', 1), ('b', x'01', 1)",
                "INSERT INTO queues (key, body) VALUES ('a', NULL)",
                "INSERT INTO counters (name, n) VALUES ('a', 'many')",
                "SELECT nothing FROM nowhere",
            ].map { sql in
                do {
                    _ = try connection.execute(sql, [])
                    return "none"
                } catch let fault as StoreFault {
                    return "\(fault.kind)"
                }
            }
        }

        #expect(kinds == ["unique", "unique", "constraint", "constraint", "other"])
    }

    @Test func `a statement that failed can be run again`() async throws {
        let store = try await Driver.sqlite.migrated()

        let rows = try await store.database.write { connection in
            try QueueRows.upsert(key: "a", body: "1", in: connection)
            let insertion = "INSERT INTO queues (key, body) VALUES ($1, $2)"
            _ = try? connection.execute(insertion, ["a", "2"])
            try connection.execute(insertion, ["b", "3"])
            return try QueueRows.all(in: connection).map(\.body)
        }

        #expect(rows == ["1", "3"])
    }
}
