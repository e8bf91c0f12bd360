import CareStore
import Synchronization

/// A database in whose way things come: it is busy, somebody else writes first, or the process dies just after a commit.
final class FaultyDatabase: Database {
    /// The process that used this database is dead; nothing more comes of it.
    struct Died: Error {}

    private struct State: Sendable {
        /// How many writes from now one is told that the database is busy.
        var busyIn: Int?
        /// How many writes from now the process dies, after the commit and before anybody hears of it.
        var deathIn: Int?
        var isDead = false
        /// Somebody whose own deed slips in before the next write.
        var interloper: (@Sendable () async -> Void)?
    }

    private enum Turn {
        case goOn, busy, dead
    }

    private let inner: any Database
    private let state = Mutex(State())

    init(_ inner: any Database) {
        self.inner = inner
    }

    var dialect: Dialect { inner.dialect }
    var isDead: Bool { state.withLock { $0.isDead } }

    func beBusy(inWrites count: Int) { state.withLock { $0.busyIn = count } }
    func die(afterWrites count: Int) { state.withLock { $0.deathIn = count } }
    func letIn(_ interloper: @escaping @Sendable () async -> Void) { state.withLock { $0.interloper = interloper } }

    /// Takes back what was prepared and has not happened.
    func calmDown() {
        state.withLock { state in
            state.busyIn = nil
            state.deathIn = nil
            state.interloper = nil
        }
    }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        if isDead { throw Died() }
        return try await inner.read(body)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        switch turn() {
        case .dead: throw Died()
        case .busy: throw StoreFault(kind: .busy, message: "somebody else is writing", code: 5)
        case .goOn: break
        }
        if let interloper = takeInterloper() { await interloper() }
        let value = try await inner.write(body)
        if dies() { throw Died() }
        return value
    }

    func copy(to path: String, progress: @escaping @Sendable (Int64, Int64) -> Void) async throws {
        if isDead { throw Died() }
        try await inner.copy(to: path, progress: progress)
    }

    /// The file outlives the process that used it.
    func close() async {}

    private func turn() -> Turn {
        state.withLock { state in
            if state.isDead { return .dead }
            guard let busyIn = state.busyIn else { return .goOn }
            state.busyIn = busyIn > 1 ? busyIn - 1 : nil
            return busyIn > 1 ? .goOn : .busy
        }
    }

    private func takeInterloper() -> (@Sendable () async -> Void)? {
        state.withLock { state in
            defer { state.interloper = nil }
            return state.interloper
        }
    }

    private func dies() -> Bool {
        state.withLock { state in
            guard let deathIn = state.deathIn else { return false }
            state.deathIn = deathIn > 1 ? deathIn - 1 : nil
            state.isDead = deathIn <= 1
            return state.isDead
        }
    }
}
