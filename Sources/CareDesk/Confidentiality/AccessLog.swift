import Care
import CareStore
import Logging
import Synchronization

/// Keeps who saw what: notes in one chain, written in batches (handbook 7.3; docs/decisions/0018).
///
/// A masked read is noted in memory and written within a moment; what shows words in the clear, lets them out or changes rights is on the disk before it
/// is answered. Nothing is dropped: when the notes cannot be written, the reads that would add to them are refused.
package final class AccessLog: Sendable {
    /// How many notes may wait, and how long the first of them does.
    package struct Pace: Sendable {
        package var capacity = 8_192
        package var pause = Duration.milliseconds(200)

        package init() {}
    }

    private struct State {
        var waiting: [AccessRow] = []
        /// How many are being written now.
        var underWay = 0
        var writing: Task<Void, any Error>?
        var isScheduled = false

        var count: Int { waiting.count + underWay }
    }

    private enum Step {
        case kept(isFirst: Bool)
        case full
    }

    private let database: any Database
    private let zone: CivilZone
    private let clock: @Sendable () -> Moment
    private let logger: Logger
    private let pace: Pace
    private let state = Mutex(State())

    package init(
        database: any Database,
        zone: CivilZone,
        clock: @escaping @Sendable () -> Moment,
        logger: Logger,
        pace: Pace = Pace()
    ) {
        self.database = database
        self.zone = zone
        self.clock = clock
        self.logger = logger
        self.pace = pace
    }

    /// Notes what was seen; it is durable a moment later.
    ///
    /// - Throws: What the store throws when the notes before it cannot be written and there is no room for more; then nothing may be shown.
    package func note(_ note: AccessNote) async throws {
        let row = try row(of: note)
        while true {
            let step = state.withLock { state -> Step in
                if state.count >= pace.capacity { return .full }
                state.waiting.append(row)
                defer { state.isScheduled = true }
                return .kept(isFirst: !state.isScheduled)
            }
            switch step {
            case .kept(isFirst: false): return
            case .kept(isFirst: true): return schedule()
            case .full: try await flush()
            }
        }
    }

    /// Notes what is about to be shown or done; returns when it is durable.
    package func record(_ note: AccessNote) async throws {
        let row = try row(of: note)
        try await write([row])
    }

    /// Notes a deed within the deed's own transaction.
    package func add(_ note: AccessNote, in connection: any Connection) throws {
        try append([try row(of: note)], in: connection)
    }

    /// Writes what waits; returns when everything that was noted before is durable.
    package func flush() async throws {
        while true {
            let (task, isOwn) = state.withLock { state -> (Task<Void, any Error>?, Bool) in
                if let writing = state.writing { return (writing, false) }
                if state.waiting.isEmpty { return (nil, true) }
                let batch = state.waiting
                state.waiting = []
                state.underWay = batch.count
                let task = Task { try await self.writeOut(batch) }
                state.writing = task
                return (task, true)
            }
            guard let task else { return }
            if isOwn { return try await task.value }
            // What another's batch could not write waits again, and is the next to be tried.
            _ = await task.result
        }
    }

    /// Writes what waits, and tells the operator when it cannot.
    package func settle() async {
        do {
            try await flush()
        } catch {
            tell(error)
        }
    }

    private func schedule() {
        Task { [weak self, pause = pace.pause] in
            try? await Task.sleep(for: pause)
            guard let self else { return }
            state.withLock { $0.isScheduled = false }
            await settle()
            let isLeft = state.withLock { state in
                defer { state.isScheduled = state.isScheduled || !state.waiting.isEmpty }
                return !state.isScheduled && !state.waiting.isEmpty
            }
            if isLeft { schedule() }
        }
    }

    private func tell(_ error: any Error) {
        let count = state.withLock { $0.count }
        logger.error("the access log cannot be written", metadata: ["waiting": "\(count)", "why": "\(error)"])
    }

    /// Writes one batch; what could not be written waits in front of what came meanwhile.
    private func writeOut(_ batch: [AccessRow]) async throws {
        do {
            try await write(batch)
            state.withLock { state in
                state.underWay = 0
                state.writing = nil
            }
        } catch {
            state.withLock { state in
                state.waiting = batch + state.waiting
                state.underWay = 0
                state.writing = nil
            }
            throw error
        }
    }

    private func write(_ rows: [AccessRow]) async throws {
        for attempt in 1... {
            do {
                return try await database.write { try self.append(rows, in: $0) }
            } catch let fault as StoreFault where fault.kind == .unique && attempt < Desk.attempts {
                // Another program was first, where the database lets two write at once.
                continue
            }
        }
    }

    /// Chains the entries to the end of the log as it stands in this transaction, and turns the day before the first of them.
    private func append(_ rows: [AccessRow], in connection: any Connection) throws {
        try AnchorRows.turn(.access, to: zone.date(of: clock()).description, in: connection)
        var head = try AccessRows.head(in: connection) ?? AccessCuts.last(in: connection)?.head ?? .genesis
        let chained = rows.map { row in
            let next = row.chained(after: head)
            head = .init(seq: next.seq, hash: next.hash)
            return next
        }
        try AccessRows.append(chained, to: connection)
    }

    private func row(of note: AccessNote) throws -> AccessRow {
        AccessRow(
            seq: 0,
            at: clock().milliseconds,
            actor: note.actor.description,
            address: note.address ?? AccessTrail.current?.address,
            kind: note.kind.rawValue,
            object: note.object,
            result: note.result.rawValue,
            subject: note.subject,
            count: Int64(note.count),
            reason: note.reason,
            words: try note.words?.sealedBytes,
            hash: []
        )
    }
}
