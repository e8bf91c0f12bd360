import CareGround
import CarePostgres
import CareStore
import Foundation

extension Driver {
    /// PostgreSQL as `Tests/Postgres/with` starts it; each test works in a schema of its own.
    static func postgres(_ address: String, writers: Int = 2) -> Driver {
        Driver(testDescription: "PostgreSQL", batches: false) {
            let schema = try await PostgresSchema.new(address)
            do {
                let database = try await schema.open(writers: writers)
                return Store(database) {
                    await database.close()
                    await schema.remove()
                }
            } catch {
                await schema.remove()
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
}
