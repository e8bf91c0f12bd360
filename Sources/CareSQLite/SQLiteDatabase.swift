import CareStore
import Foundation
import GRDB
import GRDBSQLite

/// The embedded store: SQLite in write-ahead mode, many readers, one writer that commits in groups.
package final class SQLiteDatabase: CareStore.Database, @unchecked Sendable {
    /// How much of a power failure a commit survives.
    package enum Durability: String, Sendable {
        /// Synced to the disk before it is acknowledged.
        case full = "FULL"
        /// Survives a crash of the process, not of the machine: for tests and simulations.
        case relaxed = "NORMAL"
    }

    package let dialect = Dialect.sqlite
    let pool: DatabasePool
    private let lock = NSLock()
    private var connections: [OpaquePointer: SQLiteConnection] = [:]
    private var isClosing = false
    private var writer: GroupWriter?
    private let checkpointer: Checkpointer

    /// Opens or creates the file at `path`.
    ///
    /// - Throws: `StoreFault` when the file cannot be opened or does not keep its promises (write-ahead mode, sync level).
    package init(path: String, durability: Durability = .full, readers: Int = 4) throws {
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            try database.execute(
                sql:
                    "PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON"
            )
        }
        pool = try DatabasePool(path: path, configuration: configuration)
        try Self.settle(pool, durability)
        checkpointer = Checkpointer(path: path, durability: durability)
        writer = GroupWriter { [unowned self] batch in
            try pool.writeWithoutTransaction { try batch(self.connection(of: $0)) }
        }
    }

    package func read<T: Sendable>(
        _ body: @escaping @Sendable (any CareStore.Connection) throws -> T
    ) async throws -> T {
        try readNow(body)
    }

    /// Reads on the caller's own thread: a statement over an index takes microseconds, and handing it to another thread and back takes longer than that.
    private func readNow<T>(_ body: (any CareStore.Connection) throws -> T) throws -> T {
        try pool.unsafeRead { try snapshot(self.connection(of: $0), body) }
    }

    /// One transaction is one snapshot; GRDB's own costs several times as much, for it prepares its statements each time.
    private func snapshot<T>(_ connection: SQLiteConnection, _ body: (any CareStore.Connection) throws -> T) throws -> T
    {
        try connection.execute("BEGIN", [])
        do {
            let value = try body(connection)
            try connection.execute("COMMIT", [])
            return value
        } catch {
            _ = try? connection.execute("ROLLBACK", [])
            throw error
        }
    }

    package func write<T: Sendable>(
        _ body: @escaping @Sendable (any CareStore.Connection) throws -> T
    ) async throws -> T {
        let box = Box<T>()
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            guard let writer else { return continuation.resume(throwing: CancellationError()) }
            writer.submit {
                box.value = try body($0)
            } end: {
                continuation.resume(with: $0)
            }
        }
        guard let value = box.value else { throw CancellationError() }
        return value
    }

    package func close() async {
        await writer?.close()
        checkpointer.close()
        lock.withLock { isClosing = true }
        dismissReaders()
        try? pool.close()
    }

    /// Ends every statement once the readers who are at work are done: none may go while somebody steps through it.
    private func dismissReaders() {
        try? pool.barrierWriteWithoutTransaction { _ in
            for connection in lock.withLock({ Array(connections.values) }) { connection.finalizeStatements() }
        }
    }

    /// GRDB sets `synchronous = NORMAL` after its own preparation, so the level is set here and then looked at.
    private static func settle(_ pool: DatabasePool, _ durability: Durability) throws {
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = \(durability.rawValue); PRAGMA wal_autocheckpoint = 60000")
            let level = try Int.fetchOne(database, sql: "PRAGMA synchronous")
            let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
            guard level == (durability == .full ? 2 : 1), mode == "wal" else {
                throw StoreFault(kind: .other, message: "sync level \(level ?? -1), mode \(mode ?? "none")", code: 0)
            }
        }
    }

    private func connection(of database: GRDB.Database) throws -> SQLiteConnection {
        guard let handle = database.sqliteConnection else {
            throw StoreFault(kind: .other, message: "the connection is closed", code: 0)
        }
        return try lock.withLock {
            if isClosing { throw StoreFault(kind: .other, message: "the database is closed", code: 0) }
            if let known = connections[handle] { return known }
            let new = SQLiteConnection(handle)
            connections[handle] = new
            return new
        }
    }

    /// Carries a deed's answer from the writer's thread to its caller; the commit orders the two.
    private final class Box<T>: @unchecked Sendable {
        var value: T?
    }
}
