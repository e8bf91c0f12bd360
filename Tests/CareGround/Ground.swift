import CareSQLite
import CareStore
import Foundation

/// What the database of one test lies on: a file, or a schema of PostgreSQL where `CARE_DESK_ON=postgres` asks for that.
///
/// Tests know it by a path, under which another desk can be opened on the same database; what stands there is their driver's affair.
package enum Ground {
    package static let isPostgres = ProcessInfo.processInfo.environment["CARE_DESK_ON"] == "postgres"

    /// Makes room for a database and returns its path.
    package static func new(_ name: String) async throws -> String {
        guard isPostgres else {
            return FileManager.default.temporaryDirectory.appending(path: "\(name)-\(UUID().uuidString).db").path
        }
        return try await PostgresSchema.new(address).name
    }

    /// Opens the database there; an empty one when there is none.
    package static func open(_ path: String) async throws -> any Database {
        guard isPostgres else { return try SQLiteDatabase(path: path, durability: .relaxed) }
        return try await PostgresSchema(address, path).open()
    }

    /// Bytes as SQL writes them there.
    package static func bytes(_ hexadecimal: String) -> String {
        isPostgres ? "CAST('\\x\(hexadecimal)' AS BYTEA)" : "x'\(hexadecimal)'"
    }

    /// So many bytes of nothing.
    package static func zeros(_ count: Int) -> String { bytes(String(repeating: "00", count: count)) }

    /// Takes the database away, when whoever used it has closed it.
    package static func remove(_ path: String, closing close: @escaping @Sendable () async -> Void) {
        guard isPostgres else {
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
            return
        }
        Task {
            await close()
            await PostgresSchema(address, path).remove()
        }
    }

    private static var address: String {
        guard let address = PostgresSchema.address else {
            preconditionFailure("CARE_DESK_ON=postgres needs the server that Tests/Postgres/with starts")
        }
        return address
    }
}
