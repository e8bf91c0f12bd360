import CareGround
import CareSQLite
import CareStore
import Foundation
import Testing

/// A driver that the store's tests run on, each test once for every driver.
///
/// SQLite is always there. PostgreSQL joins where `Tests/Postgres/with` has started one, as `bin/test` does; the tests themselves name neither.
struct Driver: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Whether deeds that wait are committed together, and run again one by one when one of them fails.
    let batches: Bool
    /// Opens an empty database in a place of its own.
    let open: @Sendable () async throws -> Store
    /// How the driver would answer a statement: one line for each table that it goes through.
    let plan: @Sendable (_ sql: String, _ values: [Value], _ connection: any Connection) throws -> [PlanStep]

    /// Whether walking along a table in the order of its key is called a scan.
    var walksByScanning: Bool { batches }

    /// Whether its plans name an index so: the tables' own keys are called otherwise by each.
    func names(_ index: String) -> Bool { batches || index.contains("_") && !index.hasPrefix("sqlite_") }

    static let underTest: [Driver] = [.sqlite] + (postgresAddress.map { [.postgres($0)] } ?? [])
    static let postgresAddress = PostgresSchema.address

    /// A database with the desk's schema, empty otherwise.
    func migrated() async throws -> Store {
        let store = try await open()
        try await Migration.migrate(store.database)
        return store
    }
}

/// One table on the way of a statement.
struct PlanStep: Sendable, CustomStringConvertible {
    let description: String
    /// Whether every row of the table is looked at.
    let scansTable: Bool
    /// Whether rows are sorted outside an index.
    let sorts: Bool
}

/// A database of one test; what it left on the disk goes with it.
final class Store: Sendable {
    let database: any Database
    private let removal: @Sendable () async -> Void

    init(_ database: any Database, removal: @escaping @Sendable () async -> Void) {
        self.database = database
        self.removal = removal
    }

    deinit {
        let removal = removal
        Task { await removal() }
    }
}
