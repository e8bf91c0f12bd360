import CareStore
import Foundation

/// The store of many nodes: PostgreSQL through libpq, on bounded pools for reading and for writing.
package final class PostgresDatabase: Database, Sendable {
    package let dialect = Dialect.postgres
    private let readers: PostgresPool
    private let writers: PostgresPool

    /// Opens the pools; the first question makes the first connection.
    ///
    /// - Throws: `StoreFault` when the server is not there, is older than 15, or sorts and encodes text otherwise than SQLite does, so that the two would
    ///   give different pages.
    package init(_ place: PostgresPlace, readers: Int = 8, writers: Int = 8) async throws {
        self.readers = PostgresPool(place, threads: readers)
        self.writers = PostgresPool(place, threads: writers)
        do {
            try await demandFitness()
        } catch {
            await close()
            throw error
        }
    }

    /// Gives the statement up when the task is cancelled, for nobody waits for the answer.
    package func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        let stop = Stop()
        return try await withTaskCancellationHandler {
            try await run(.read, on: readers, stop, body)
        } onCancel: {
            stop.ask()
        }
    }

    package func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await run(.write, on: writers, Stop(), body)
    }

    /// A server of databases is backed up by its own means, which know of its log and its other databases (docs/backup.md).
    package func copy(to path: String, progress: @escaping @Sendable (Int64, Int64) -> Void) async throws {
        throw Self.unfit("a PostgreSQL database is backed up by pg_basebackup or pg_dump, not into a file of its own")
    }

    package func close() async {
        await readers.close()
        await writers.close()
    }

    private func run<T: Sendable>(
        _ mode: PostgresSession.Mode,
        on pool: PostgresPool,
        _ stop: Stop,
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            pool.submit(
                PostgresPool.Job { session in
                    continuation.resume(with: Result { try session.transaction(mode, stop, body) })
                } refuse: { fault in
                    continuation.resume(throwing: fault)
                }
            )
        }
    }

    private func demandFitness() async throws {
        let server = try await read { try Server.described(in: $0) }
        guard server.version >= 150_000 else {
            throw Self.unfit("PostgreSQL \(server.version / 10_000); this needs 15 or later")
        }
        guard server.encoding == "UTF8" else {
            throw Self.unfit("the database is encoded in \(server.encoding), not in UTF8")
        }
        guard ["C", "POSIX", "C.UTF-8", "C.utf8"].contains(server.collation) else {
            throw Self.unfit("the database sorts by \(server.collation); create it with LC_COLLATE 'C.UTF-8'")
        }
    }

    private static func unfit(_ words: String) -> StoreFault { StoreFault(kind: .other, message: words, code: 0) }
}
