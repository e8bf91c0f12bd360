import CarePostgres
import CareStore
import Foundation

/// A schema of one test's own in the PostgreSQL that `Tests/Postgres/with` has started.
package struct PostgresSchema: Sendable {
    /// Where the server is; nil when none was started.
    package static let address = ProcessInfo.processInfo.environment["CARE_POSTGRES_URL"]

    package let address: String
    package let name: String

    /// Waits until there is room for another test, and makes the schema.
    package static func new(_ address: String) async throws -> PostgresSchema {
        await Turnstile.postgres.enter()
        do {
            let schema = PostgresSchema(address, "t" + UUID().uuidString.lowercased().filter { $0 != "-" })
            try await schema.once("CREATE SCHEMA \(schema.name)")
            return schema
        } catch {
            await Turnstile.postgres.leave()
            throw error
        }
    }

    /// A schema that is there already.
    package init(_ address: String, _ name: String) {
        self.address = address
        self.name = name
    }

    package func open(readers: Int = 1, writers: Int = 2) async throws -> PostgresDatabase {
        try await PostgresDatabase(PostgresPlace(address, schema: name), readers: readers, writers: writers)
    }

    /// Takes it away, with whatever it holds, and makes room for another test.
    package func remove() async {
        _ = try? await once("DROP SCHEMA \(name) CASCADE")
        await Turnstile.postgres.leave()
    }

    /// Runs one statement on a connection of its own.
    private func once(_ sql: String) async throws {
        let database = try await PostgresDatabase(PostgresPlace(address), readers: 1, writers: 1)
        _ = try await database.write { try $0.execute(sql, []) }
        await database.close()
    }
}
