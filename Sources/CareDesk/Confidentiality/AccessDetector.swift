import Care
import CareStore

/// Reads what was noted in the access log since the last look, and raises an alarm where a rule of detection is fulfilled (handbook 7.2).
///
/// A mark in the database says how far it has come. What the rules still count from before the mark is read again once, when a program begins.
package actor AccessDetector {
    private let desk: Desk
    private var watch: AccessWatch?
    private var mark = AccessMarks.Mark(seq: 0, at: 0)

    private static let reader = "detection"
    private static let page: Int64 = 512

    package init(_ desk: Desk) {
        self.desk = desk
    }

    /// Looks at everything that is new; returns how many alarms were raised.
    ///
    /// - Throws: What the store throws; then the next look begins again at the mark.
    @discardableResult
    package func look() async throws -> Int {
        do {
            return try await follow()
        } catch {
            watch = nil
            throw error
        }
    }

    private func follow() async throws -> Int {
        let rulebook = try desk.rulebook(inForceAt: desk.clock())
        var watch: AccessWatch
        if let known = self.watch, known.edition == rulebook.edition.version {
            watch = known
        } else {
            watch = try await begun(under: rulebook)
        }
        var raised = 0
        while true {
            let rows = try await take(after: mark.seq, through: .max) { raised += try await self.raise(watch.take($0)) }
            guard let last = rows.last else { break }
            mark = .init(seq: last.seq, at: last.at)
            try await keep(mark)
        }
        watch.forget(before: desk.clock())
        self.watch = watch
        return raised
    }

    /// A watch that knows what the rules still count from before the mark, and which alarms were raised about it.
    private func begun(under rulebook: Rulebook) async throws -> AccessWatch {
        var watch = AccessWatch(under: rulebook)
        let now = desk.clock()
        let earliest = watch.start(before: now)
        mark = try await desk.database.read { connection in
            try AccessMarks.find(Self.reader, in: connection)
                ?? AccessMarks.before(earliest.milliseconds, in: connection)
        }
        let start = watch.start(before: Moment(milliseconds: mark.at))
        var seq = try await desk.database.read { try AccessMarks.before(start.milliseconds, in: $0).seq }
        while seq < mark.seq {
            let rows = try await take(after: seq, through: mark.seq) { _ = watch.take($0) }
            guard let last = rows.last else { break }
            seq = last.seq
        }
        for alarm in try await desk.alarms(since: start) {
            watch.silence(alarm.content.rule, about: alarm.content.person, from: alarm.matter.openedAt)
        }
        return watch
    }

    /// Gives a page of entries to `see`, in their order, and answers them.
    private func take(
        after seq: Int64,
        through last: Int64,
        _ see: (AccessSighting) async throws -> Void
    ) async throws -> [AccessRow] {
        let desk = desk
        let (rows, sightings) = try await desk.database.read { connection in
            let rows = try AccessRows.after(seq, limit: Self.page, in: connection).filter { $0.seq <= last }
            return (rows, try desk.sightings(of: rows, in: connection))
        }
        for sighting in sightings { try await see(sighting) }
        return rows
    }

    private func raise(_ findings: [AccessFinding]) async throws -> Int {
        for finding in findings { try await desk.raise(finding) }
        return findings.count
    }

    private func keep(_ mark: AccessMarks.Mark) async throws {
        try await desk.database.write { try AccessMarks.set(mark, of: Self.reader, in: $0) }
    }
}
