import Care
import CareStore

extension Desk {
    /// Walks the journal once: every hash fits its predecessor, versions have no gap, and the rows equal a fold.
    ///
    /// Memory holds the head of each stream only; tickets are folded one by one afterwards.
    package func verify() async throws -> VerificationReport {
        var report = VerificationReport()
        var heads: [String: (version: Int64, hash: [UInt8])] = [:]
        var seq: Int64 = 0
        while true {
            let last = seq
            let rows = try await database.read { try Journal.after(last, limit: 2_000, in: $0) }
            guard let end = rows.last else { break }
            for row in rows {
                let head = heads[row.stream] ?? (0, JournalRow.genesis)
                if let fault = row.fault(after: head.version, head.hash) { report.add("\(fault)") }
                heads[row.stream] = (row.version, row.hash)
            }
            report.events += rows.count
            seq = end.seq
        }
        report.streams = heads.count
        let ids = heads.keys.sorted().compactMap(TicketCase.id(ofStream:))
        report.tickets = ids.count
        for start in stride(from: 0, to: ids.count, by: 256) {
            let chunk = Array(ids[start..<min(start + 256, ids.count)])
            for fault in try await rowFaults(ofTickets: chunk) { report.add(fault) }
        }
        return report
    }

    /// What differs between the rows of some tickets and their folds.
    private func rowFaults(ofTickets ids: [String]) async throws -> [String] {
        let names = ids.map(TicketCase.stream)
        let (streams, rows, duties) = try await database.read { connection in
            (
                try Journal.streams(names, in: connection), try Tickets.rows(ids: ids, in: connection),
                try ObligationRows.ofSubjects(names, in: connection)
            )
        }
        let byID = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return try ids.compactMap { id in
            let stream = TicketCase.stream(id)
            return try rowFault(
                of: fold(id: id, streams[stream] ?? []).ticket,
                row: byID[id],
                duties: duties[stream] ?? []
            )
        }
    }

    private func rowFault(of ticket: Ticket, row: TicketRow?, duties: [ObligationRow]) -> String? {
        guard let row else { return "ticket \(ticket.id) has no row" }
        let folded = TicketRow(ticket, asOf: ticket.changedAt)
        if folded.withoutDue != row.withoutDue { return "the row of \(row.number) differs from its journal" }
        let states = Set(duties.map { "\($0.rule)/\($0.ordinal)/\($0.state)" })
        let wanted = Set(ticket.obligations.all.map { "\($0.rule)/\($0.ordinal)/\($0.state.rawValue)" })
        return states == wanted ? nil : "the duties of \(row.number) differ from its journal"
    }
}

extension VerificationReport {
    mutating func add(_ fault: String) {
        if faults.count < 100 { faults.append(fault) }
    }
}

extension TicketRow {
    /// The row without its due moment, which also depends on when a clock was last held.
    var withoutDue: [String] {
        [
            id, number, "\(isOpen)", stage, status, type, category, "\(priority)", channel, province, queue,
            assignee ?? "",
            customer, "\(receivedAt)", "\(version)", summary.hexadecimal,
        ]
    }
}

extension JournalRow {
    /// What is wrong with this row after the head of its stream; nil when it fits.
    func fault(after version: Int64, _ hash: [UInt8]) -> JournalFault? {
        if self.version != version + 1 {
            return .gap(seq: seq, stream: stream, expected: version + 1, found: self.version)
        }
        return prev == hash && computedHash == self.hash
            ? nil : .brokenChain(seq: seq, stream: stream, version: self.version)
    }
}
