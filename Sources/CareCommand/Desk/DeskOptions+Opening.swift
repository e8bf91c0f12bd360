import Care
import CareDesk
import CareStore
import Foundation
import Logging

extension DeskOptions {
    /// Opens a desk for the time of `body` and closes it behind it.
    ///
    /// The lock is nil for whoever does not run the desk.
    func withDesk(
        _ use: DeskUse,
        isDemo: Bool? = nil,
        _ body: (Desk, (any DatabaseLock)?) async throws -> Void
    ) async throws {
        let isDemo = isDemo ?? self.isDemo
        let place = try place
        if use.makesDatabase { try place.file?.makeFolder() } else { try await place.demandExistence() }
        // The key is looked for first: a database that nobody can use should not be made.
        let key = try masterKey(isDemo: isDemo, isNew: try await !place.exists())
        let lock = try await lock(for: use, on: place)
        let database = try await place.open()
        do {
            if lock != nil {
                try await Migration.migrate(database)
            } else {
                try await DatabasePlace.demandCurrentSchema(of: database)
            }
            let desk = try await desk(on: database, part: use.part(isRunning: lock != nil), key: key)
            try await turnDay(of: desk)
            try await noted(use, on: desk) { try await body(desk, lock) }
        } catch {
            await database.close()
            lock?.release()
            throw error
        }
        await database.close()
        lock?.release()
    }

    func withDesk(_ use: DeskUse, _ body: (Desk) async throws -> Void) async throws {
        try await withDesk(use) { desk, _ in try await body(desk) }
    }

    /// Writes what was noted before the database is closed, and for whoever runs the desk when it began and ended: a beginning without an end shows that it
    /// was cut off (docs/decisions/0018).
    private func noted(_ use: DeskUse, on desk: Desk, _ body: () async throws -> Void) async throws {
        let program: (AccessNote.Kind) -> AccessNote? = { kind in
            guard case .run(let work) = use else { return nil }
            return AccessNote(kind, "program/\(work)", by: Actor(.desk, .desk, work), count: 0)
        }
        if let begun = program(.start) { try await desk.accessLog.record(begun) }
        do {
            try await body()
        } catch {
            await end(program(.stop), on: desk)
            throw error
        }
        await end(program(.stop), on: desk)
    }

    private func end(_ note: AccessNote?, on desk: Desk) async {
        await desk.accessLog.settle()
        guard let note else { return }
        do {
            try await desk.accessLog.record(note)
        } catch {
            desk.logger.error("the end of the work was not noted", metadata: ["why": "\(error)"])
        }
    }

    /// Sees that what is written now stands in the day of its writing, and seals the days that ended while nobody was there.
    private func turnDay(of desk: Desk) async throws {
        switch desk.settings.part {
        case .running: try await AnchorKeeper(desk).look()
        case .beside: try await AnchorKeeper(desk).turnDay()
        case .looking, .rebuilding: return
        }
    }

    private func lock(for use: DeskUse, on place: DatabasePlace) async throws -> (any DatabaseLock)? {
        switch use {
        case .look, .deed: nil
        case .work(let work): try await place.lock(for: work)
        case .run(let work): try await place.demandLock(for: work)
        case .rebuild: try await place.demandLock(for: "rebuild")
        }
    }
}

extension DeskUse {
    fileprivate func part(isRunning: Bool) -> Desk.Part {
        switch self {
        case .look: .looking
        case .deed: .beside
        case .work, .run: isRunning ? .running : .beside
        case .rebuild: .rebuilding
        }
    }
}
