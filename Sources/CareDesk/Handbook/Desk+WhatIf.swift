import Care
import CareStore

extension Desk {
    private static let page: Int64 = 128

    /// Folds the past under a draft: what each duty came to, and what it would have come to (handbook 8.2).
    ///
    /// Streams of one page are in memory at a time; personal words stay sealed.
    ///
    /// - Parameters:
    ///   - draft: An edition that was read without fault.
    ///   - since: Tickets received from then on are asked.
    ///   - sample: How many ticket numbers are kept behind each figure.
    ///   - progress: Told how many of how many tickets are done.
    /// - Returns: For each rule what would have become of its duties.
    /// - Throws: `CancellationError` when it was stopped.
    package func whatIf(
        _ draft: Edition,
        since: Moment,
        keeping sample: Int,
        progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) async throws -> WhatIfReport {
        let now = clock()
        let rulebook = shelf.rulebook(of: draft)
        var report = WhatIfReport(draft: draft.version, since: since)
        var last = Identifiers.beginning(at: since)
        let start = last
        let count = try await database.read { try Tickets.count(after: start, in: $0) }
        while true {
            try Task.checkCancellation()
            let after = last
            let (page, streams) = try await database.read { connection in
                let page = try Tickets.numbers(
                    after: after,
                    receivedSince: since.milliseconds,
                    limit: Self.page,
                    in: connection
                )
                return (page, try Journal.streams(page.map { TicketCase.stream($0.id) }, in: connection))
            }
            guard let end = page.last else { return report }
            for (id, number) in page {
                try add(number, id, streams[TicketCase.stream(id)] ?? [], to: &report, rulebook, now, sample)
            }
            last = end.id
            progress(report.tickets, Int(count))
        }
    }

    private func add(
        _ number: String,
        _ id: String,
        _ rows: [JournalRow],
        to report: inout WhatIfReport,
        _ draft: Rulebook,
        _ now: Moment,
        _ sample: Int
    ) throws {
        let codec = EntryCodec()
        let entries = try rows.map { try codec.entry($0, as: TicketEvent.self) }
        guard let edition = entries.first?.edition else { return }
        report.add(
            number,
            before: Ticket.outcomes(of: entries, id: id, under: try rulebook(edition), asOf: now),
            after: Ticket.outcomes(of: entries, id: id, under: draft, asOf: now),
            keeping: sample
        )
    }
}
