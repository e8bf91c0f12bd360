import CPQ
import CareStore
import Foundation

/// Lets one program alone run a desk on a PostgreSQL database: a lock of the server's that lives as long as a session of ours (docs/decisions/0046).
///
/// What it tells others stands in the name of the session, which the server shows beside the lock. The session has a thread of its own that looks after
/// it every second; when it was lost the lock is taken anew, and `lost` is called when somebody else has it then.
package final class PostgresLock: @unchecked Sendable {
    private let place: PostgresPlace
    private let lost: @Sendable () -> Void
    private let condition = NSCondition()
    private var connection: PostgresConnection?
    private var name: String
    private var isTold = false
    private var isReleased = false

    private init(
        _ place: PostgresPlace,
        _ connection: PostgresConnection,
        _ name: String,
        lost: @escaping @Sendable () -> Void
    ) {
        self.place = place
        self.connection = connection
        self.name = name
        self.lost = lost
    }

    /// Takes the lock; nil when another program has it.
    ///
    /// - Throws: `StoreFault` when the server cannot be reached.
    package static func take(
        _ place: PostgresPlace,
        named name: String,
        lost: @escaping @Sendable () -> Void
    ) async throws -> PostgresLock? {
        try await onThread {
            let connection = try PostgresConnection(place)
            guard try RunningLock.take(in: connection) else { return nil }
            let lock = PostgresLock(place, connection, name, lost: lost)
            lock.watch()
            return lock
        }
    }

    /// What the program that has the lock says of itself; nil when nobody has it.
    package static func holder(_ place: PostgresPlace) async throws -> String? {
        try await onThread {
            try RunningLock.holder(in: PostgresConnection(place)).map { $0.isEmpty ? "another program" : $0 }
        }
    }

    /// Tells whoever finds the lock taken what is going on, such as where the server listens.
    package func note(_ words: String) {
        condition.withLock {
            name = words
            isTold = false
            condition.signal()
        }
    }

    /// Lets others in.
    package func release() {
        condition.withLock {
            isReleased = true
            condition.signal()
        }
    }

    private func watch() {
        Thread.detachNewThread { [self] in
            while !condition.withLock({ isReleased }) {
                look()
                condition.withLock {
                    if !isReleased, isTold { _ = condition.wait(until: Date(timeIntervalSinceNow: 1)) }
                }
            }
            connection = nil
        }
    }

    private func look() {
        do {
            let connection = try connection ?? taken()
            guard let connection else { return }
            self.connection = connection
            try tell(connection)
        } catch {
            // The server is away, and with it our lock; nothing can be written either until it is back.
            connection = nil
            condition.withLock { isTold = true }
        }
    }

    /// A new session that has the lock again; nil when somebody else was faster.
    private func taken() throws -> PostgresConnection? {
        let connection = try PostgresConnection(place)
        condition.withLock { isTold = false }
        if try RunningLock.take(in: connection) { return connection }
        release()
        lost()
        return nil
    }

    private func tell(_ connection: PostgresConnection) throws {
        let (words, isTold) = condition.withLock { (name, self.isTold) }
        if isTold { return try RunningLock.touch(in: connection) }
        try RunningLock.tell(words, in: connection)
        condition.withLock { self.isTold = name == words }
    }

    private static func onThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
        }
    }
}
