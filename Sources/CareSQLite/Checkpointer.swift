import Foundation
import GRDBSQLite

/// Copies the write-ahead log into the database file beside the writer, on a connection and thread of its own.
///
/// Left to the writer, checkpoints made the slowest commits at a million tickets two to three times slower.
final class Checkpointer: @unchecked Sendable {
    private let condition = NSCondition()
    private var isClosing = false
    private var isClosed = false

    init(path: String, durability: SQLiteDatabase.Durability) {
        Thread.detachNewThread { [self] in run(path, durability) }
    }

    func close() {
        condition.withLock {
            isClosing = true
            condition.broadcast()
            while !isClosed { condition.wait() }
        }
    }

    private func run(_ path: String, _ durability: SQLiteDatabase.Durability) {
        var handle: OpaquePointer?
        sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil)
        sqlite3_exec(handle, "PRAGMA synchronous = \(durability.rawValue)", nil, nil, nil)
        while waitsAndGoesOn() {
            sqlite3_wal_checkpoint_v2(handle, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
        }
        sqlite3_close(handle)
        condition.withLock {
            isClosed = true
            condition.broadcast()
        }
    }

    private func waitsAndGoesOn() -> Bool {
        condition.withLock {
            if !isClosing { _ = condition.wait(until: Date(timeIntervalSinceNow: 0.1)) }
            return !isClosing
        }
    }
}
