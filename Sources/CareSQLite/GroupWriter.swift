import CareStore
import Foundation

/// Commits many waiting deeds in one transaction, on a thread of its own.
///
/// Each batch is everything that waited while the batch before it was committed. Deeds run without savepoints; when one throws, the batch is
/// rolled back and replayed with a savepoint for each, so that only the culprit fails (docs/decisions/0002).
final class GroupWriter: @unchecked Sendable {
    typealias Job = (any Connection) throws -> Void
    typealias Ending = (Result<Void, any Error>) -> Void

    private let condition = NSCondition()
    private var waiting: [(job: Job, end: Ending)] = []
    private var isClosing = false
    private var isClosed = false
    /// Runs a batch on the writing connection.
    private let onWriter: (_ batch: (SQLiteConnection) throws -> Void) throws -> Void

    init(onWriter: @escaping (_ batch: (SQLiteConnection) throws -> Void) throws -> Void) {
        self.onWriter = onWriter
        Thread.detachNewThread { [self] in loop() }
    }

    func submit(_ job: @escaping Job, end: @escaping Ending) {
        condition.lock()
        let refused = isClosing
        if !refused {
            waiting.append((job, end))
            condition.signal()
        }
        condition.unlock()
        if refused { end(.failure(StoreFault(kind: .other, message: "the database is closed", code: 0))) }
    }

    /// Finishes what waits, then stops the thread.
    func close() async {
        condition.withLock {
            isClosing = true
            condition.broadcast()
        }
        while !condition.withLock({ isClosed }) {
            try? await Task.sleep(for: .milliseconds(1))
        }
    }

    private func loop() {
        while true {
            condition.lock()
            while waiting.isEmpty && !isClosing { condition.wait() }
            let taken = waiting
            waiting = []
            isClosed = taken.isEmpty
            condition.unlock()
            if taken.isEmpty { return }
            commit(taken)
        }
    }

    private func commit(_ taken: [(job: Job, end: Ending)]) {
        var results: [Result<Void, any Error>] = []
        do {
            try onWriter { connection in
                results = try run(taken.map(\.job), on: connection)
            }
        } catch {
            results = taken.map { _ in .failure(error) }
        }
        for (deed, result) in zip(taken, results) { deed.end(result) }
    }

    private func run(_ jobs: [Job], on connection: SQLiteConnection) throws -> [Result<Void, any Error>] {
        connection.forget()
        do {
            try connection.execute("BEGIN IMMEDIATE", [])
            for job in jobs { try job(connection) }
            try connection.flush()
            try connection.execute("COMMIT", [])
            return jobs.map { _ in .success(()) }
        } catch {
            _ = try? connection.execute("ROLLBACK", [])
            connection.forget()
            if jobs.count == 1 { return [.failure(error)] }
            return try replay(jobs, on: connection)
        }
    }

    private func replay(_ jobs: [Job], on connection: SQLiteConnection) throws -> [Result<Void, any Error>] {
        do {
            try connection.execute("BEGIN IMMEDIATE", [])
            let results = try jobs.map { try attempt($0, on: connection) }
            try connection.flush()
            try connection.execute("COMMIT", [])
            return results
        } catch {
            _ = try? connection.execute("ROLLBACK", [])
            connection.forget()
            throw error
        }
    }

    private func attempt(_ job: Job, on connection: SQLiteConnection) throws -> Result<Void, any Error> {
        let before = connection.putOff
        try connection.execute("SAVEPOINT deed", [])
        do {
            try job(connection)
            try connection.execute("RELEASE deed", [])
            return .success(())
        } catch {
            try connection.execute("ROLLBACK TO deed", [])
            try connection.execute("RELEASE deed", [])
            connection.putOff = before
            return .failure(error)
        }
    }
}
