import Care
import CareStore

/// Folds every row that follows from the journal anew: tickets, duties, counters, search (docs/decisions/0003).
///
/// A page of tickets is in memory at a time, and each page commits together with the mark of how far it came. So a rebuild that is stopped anywhere, also by a
/// kill, goes on from there: when it is run again, or when the desk is next run. Matters and the duties of leavers are few and
/// follow all at once, with the end of the mark.
package struct Rebuilder: Sendable {
    private let desk: Desk
    private let size: Int64

    /// - Parameters:
    ///   - desk: A desk that does nothing else meanwhile.
    ///   - page: How many tickets are folded and written at a time.
    package init(_ desk: Desk, page: Int64 = 256) {
        self.desk = desk
        size = page
    }

    /// Begins a rebuild, or goes on with one that was stopped.
    ///
    /// - Parameter progress: Told how many of how many tickets are done.
    /// - Returns: What was folded.
    /// - Throws: `CancellationError` when it was stopped; the rest waits for the next run.
    package func run(progress: (_ done: Int64, _ of: Int64) -> Void = { _, _ in }) async throws -> RebuildReport {
        let earlier = try await desk.database.write { connection in
            let mark = try RebuildMark.current(in: connection)
            if mark == nil { try RebuildMark.begin(in: connection) }
            return mark
        }
        var mark = earlier ?? RebuildMark(stream: "", tickets: 0)
        let all = try await desk.database.read { try Journal.count(of: "ticket", in: $0) }
        while let next = try await foldPage(after: mark) {
            mark = next
            progress(mark.tickets, all)
            try Task.checkCancellation()
        }
        try await desk.database.write { [desk] connection in
            try desk.rebuildMatters(in: connection)
            try desk.rebuildPeople(in: connection)
            try desk.rebuildGroups(in: connection)
            try desk.rebuildViews(in: connection)
            try desk.rebuildBulks(in: connection)
            try RebuildMark.end(in: connection)
        }
        return RebuildReport(tickets: Int(mark.tickets), resumedAfter: Int(earlier?.tickets ?? 0))
    }

    /// Folds and writes the next page; nil when there is none.
    private func foldPage(after mark: RebuildMark) async throws -> RebuildMark? {
        let (desk, size) = (desk, size)
        let folded = try await desk.database.read { connection in
            let names = try Journal.streams(of: "ticket", after: mark.stream, limit: size, in: connection)
            let streams = try Journal.streams(names, in: connection)
            let cases = try names.map { name in
                try desk.fold(id: TicketCase.id(ofStream: name) ?? name, streams[name] ?? [])
            }
            let keys = try desk.keyRing.keys(of: Set(cases.map(\.ticket.customer)), in: connection)
            return try cases.map { try TicketRebuild($0, key: keys[$0.ticket.customer], on: desk) }
        }
        guard let last = folded.last else { return nil }
        let next = RebuildMark(
            stream: TicketCase.stream(last.row.id),
            tickets: mark.tickets + Int64(folded.count)
        )
        try await desk.database.write { connection in
            for ticket in folded { try ticket.write(to: connection) }
            try next.keep(in: connection)
        }
        return next
    }
}
