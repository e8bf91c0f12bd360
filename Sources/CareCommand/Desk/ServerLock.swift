import CarePostgres
import Foundation

/// The lock of a PostgreSQL database: a session of its server's.
final class ServerLock: DatabaseLock {
    private let lock: PostgresLock
    private let work: String

    private init(_ lock: PostgresLock, _ work: String) {
        self.lock = lock
        self.work = work
    }

    /// Takes the lock; nil when another program has it.
    ///
    /// Whoever loses it later is told to stop as by SIGTERM, for two must not dispatch.
    static func take(_ place: PostgresPlace, for work: String) async throws -> ServerLock? {
        let lock = try await PostgresLock.take(place, named: name(work, "")) {
            Output.say("The connection was lost and another program runs the desk now; this one stops.")
            kill(ProcessInfo.processInfo.processIdentifier, SIGTERM)
        }
        return lock.map { ServerLock($0, work) }
    }

    func note(_ more: String) { lock.note(Self.name(work, more)) }

    func release() { lock.release() }

    private static func name(_ work: String, _ more: String) -> String {
        more.isEmpty ? "switchboard \(work)" : "switchboard \(work), \(more)"
    }
}
