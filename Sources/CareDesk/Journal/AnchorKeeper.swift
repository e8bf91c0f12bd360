import Care
import CareStore
import Synchronization

/// Turns the day of writing at midnight, and seals each day that has ended (docs/decisions/0015).
///
/// What was missed while no program ran is caught up with the next look.
package final class AnchorKeeper: Sendable {
    /// Until which day each thing was done; nothing is asked of the database before the next.
    private struct Days {
        var turned: CivilDate?
        var sealed: CivilDate?
    }

    private let desk: Desk
    private let days = Mutex(Days())

    package init(_ desk: Desk) {
        self.desk = desk
    }

    /// Ends the day before if today is another; every program that writes events does so first.
    package func turnDay() async throws {
        let today = desk.zone.date(of: desk.clock())
        if days.withLock({ $0.turned == today }) { return }
        try await desk.database.write { connection in
            for series in AnchorSeries.allCases {
                try AnchorRows.turn(series, to: today.description, in: connection)
            }
        }
        days.withLock { $0.turned = today }
    }

    /// Turns the day and seals what has ended; returns how many days were sealed.
    @discardableResult
    package func look() async throws -> Int {
        let today = desk.zone.date(of: desk.clock())
        if days.withLock({ $0.sealed == today }) { return 0 }
        try await turnDay()
        // What was noted in the last instants of a day is written before its root is worked out.
        try await desk.accessLog.flush()
        var count = 0
        for series in AnchorSeries.allCases { count = max(count, try await sealEndedDays(of: series)) }
        days.withLock { $0.sealed = today }
        return count
    }

    private func sealEndedDays(of series: AnchorSeries) async throws -> Int {
        let rows = try await desk.database.read { try AnchorRows.all(series, in: $0) }
        var before = rows.last { $0.seal != nil }?.seal
        let ended = rows.filter { $0.seal == nil && $0.lastSeq != nil }
        for row in ended {
            guard let last = row.lastSeq else { continue }
            let seal = try await seal(row, last, after: before, in: series)
            try await desk.database.write { try AnchorRows.seal(series, seal, from: row.firstSeq, in: $0) }
            before = seal
        }
        return ended.count
    }

    private func seal(
        _ row: AnchorRow,
        _ last: Int64,
        after before: AnchorRow.Seal?,
        in series: AnchorSeries
    ) async throws -> AnchorRow.Seal {
        var tree = MerkleTree()
        try await desk.eachHash(of: series, from: row.firstSeq, through: last) { tree.add(seq: $0, hash: $1) }
        let previous = before?.root ?? []
        let anchor = Anchor(
            day: row.day,
            firstSeq: row.firstSeq,
            lastSeq: last,
            events: Int64(tree.count),
            root: tree.root.hexadecimal,
            previous: previous.isEmpty ? Anchor.none : previous.hexadecimal,
            signature: ""
        )
        return AnchorRow.Seal(
            events: anchor.events,
            root: tree.root,
            previous: previous,
            signature: try desk.anchorKey.sign(anchor.statement(in: series))
        )
    }
}
