import CarePostgres
import CareStore
import Foundation

extension Driver {
    /// PostgreSQL as `Tests/Postgres/with` starts it; each test works in a schema of its own.
    static func postgres(_ address: String, writers: Int = 2) -> Driver {
        Driver(testDescription: "PostgreSQL", batches: false) {
            await Turnstile.postgres.enter()
            do {
                return try await opened(address, writers: writers)
            } catch {
                await Turnstile.postgres.leave()
                throw error
            }
        } plan: { sql, values, connection in
            // A small table is read whole with good reason; the question is whether an index could answer, and in its order.
            for way in ["enable_seqscan", "enable_bitmapscan", "enable_sort"] {
                try connection.execute("SET LOCAL \(way) = off", [])
            }
            let lines = try connection.execute("EXPLAIN " + sql, values).map { $0.text(0) ?? "" }
            return lines.filter { $0.contains("Scan") || $0.contains("Sort ") }.map { line in
                PlanStep(description: line, scansTable: line.contains("Seq Scan"), sorts: line.contains("Sort  ("))
            }
        }
    }

    private static func opened(_ address: String, writers: Int) async throws -> Store {
        let schema = "t" + UUID().uuidString.lowercased().filter { $0 != "-" }
        try await once(address, "CREATE SCHEMA \(schema)")
        let database = try await PostgresDatabase(
            PostgresPlace(address, schema: schema),
            readers: 1,
            writers: writers
        )
        return Store(database) {
            await database.close()
            _ = try? await once(address, "DROP SCHEMA \(schema) CASCADE")
            await Turnstile.postgres.leave()
        }
    }

    /// Runs one statement on a connection of its own.
    private static func once(_ address: String, _ sql: String) async throws {
        let database = try await PostgresDatabase(PostgresPlace(address), readers: 1, writers: 1)
        _ = try await database.write { try $0.execute(sql, []) }
        await database.close()
    }
}
