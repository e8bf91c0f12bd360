import CareStore
import Foundation

/// Runs transactions on threads of their own, each with its own connection: libpq blocks, and Swift's own threads must not.
final class PostgresPool: @unchecked Sendable {
    /// A transaction that waits for a thread.
    struct Job: Sendable {
        let run: @Sendable (PostgresSession) -> Void
        let refuse: @Sendable (StoreFault) -> Void
    }

    private let condition = NSCondition()
    private var waiting: [Job] = []
    private var isClosing = false
    private var threads: Int
    /// How many may wait; whoever comes then is refused at once instead of waiting for nothing.
    private let capacity: Int

    init(_ place: PostgresPlace, threads: Int, capacity: Int = 4_096) {
        self.threads = threads
        self.capacity = capacity
        for _ in 0..<threads {
            Thread.detachNewThread { [self] in loop(PostgresSession(place)) }
        }
    }

    func submit(_ job: Job) {
        let fault: StoreFault? = condition.withLock {
            if isClosing { return StoreFault(kind: .other, message: "the database is closed", code: 0) }
            if waiting.count >= capacity {
                return StoreFault(kind: .busy, message: "\(capacity) transactions wait already", code: 0)
            }
            waiting.append(job)
            condition.signal()
            return nil
        }
        if let fault { job.refuse(fault) }
    }

    /// Finishes what waits, then ends the threads and their connections.
    func close() async {
        condition.withLock {
            isClosing = true
            condition.broadcast()
        }
        while condition.withLock({ threads > 0 }) { try? await Task.sleep(for: .milliseconds(1)) }
    }

    private func loop(_ session: PostgresSession) {
        while let job = next() { job.run(session) }
        session.close()
        condition.withLock { threads -= 1 }
    }

    private func next() -> Job? {
        condition.withLock {
            while waiting.isEmpty && !isClosing { condition.wait() }
            return waiting.isEmpty ? nil : waiting.removeFirst()
        }
    }
}
