import Care
import CareDesk
import CareStore

/// Folds the whole journal again and compares everything that was derived from it.
package struct FullCheck: Sendable {
    private let desk: Desk

    package init(_ desk: Desk) {
        self.desk = desk
    }

    /// What does not hold.
    ///
    /// - Parameter acknowledged: What callers were told is done.
    /// - Returns: Nothing when all holds.
    /// - Throws: A `StoreFault` when the database cannot be read.
    package func findings(acknowledged: Acknowledgements = Acknowledgements()) async throws -> [Finding] {
        let fold = try await JournalFold(desk)
        var findings = fold.findings
        for (name, rows) in fold.streams where TicketCase.id(ofStream: name) == nil {
            findings += ChainCheck(rows).findings
        }
        let (rows, duties) = try await derived(from: fold)
        for known in fold.tickets {
            let id = known.ticket.id
            findings += TicketCheck(known: known, row: rows[id], duties: duties[id] ?? []).findings
        }
        for row in rows.values.sorted(by: { $0.id < $1.id })
        where !fold.tickets.contains(where: { $0.ticket.id == row.id }) {
            findings.append(Finding(.rows, "\(row.number) has a row and no journal"))
        }
        return findings + acknowledged.findings(in: fold) + (try await counterFindings(fold))
    }

    private func derived(from fold: JournalFold) async throws -> ([String: TicketRow], [String: [ObligationRow]]) {
        try await desk.database.read { connection in
            var rows: [String: TicketRow] = [:]
            var list = TicketList(within: .everything, sort: .received, limit: 500)
            while true {
                let page = try list.page(in: connection)
                for row in page.rows { rows[row.id] = row }
                guard let next = page.next else { break }
                list.after = next
            }
            var duties: [String: [ObligationRow]] = [:]
            for known in fold.tickets {
                duties[known.ticket.id] = try ObligationRows.ofSubject(known.stream, in: connection)
            }
            return (rows, duties)
        }
    }

    private func counterFindings(_ fold: JournalFold) async throws -> [Finding] {
        let kept = try await desk.database.read { try Counters.all(under: "", in: $0) }.filter { $0.value != 0 }
        var counted: [String: Int64] = [:]
        for known in fold.tickets { count(known.ticket, in: &counted) }
        for (name, count) in try await matterCounters() { counted[name, default: 0] += count }
        return Set(kept.keys).union(counted.keys).sorted().compactMap { name in
            let (has, should) = (kept[name] ?? 0, counted[name] ?? 0)
            return has == should ? nil : Finding(.counters, "\(name) is \(has) and should be \(should)")
        }
    }

    /// What the rows of matters add; that those are what their journal folds to, the desk's own verification says.
    private func matterCounters() async throws -> [String: Int64] {
        try await desk.database.read { connection in
            var counted: [String: Int64] = [:]
            for kind in MatterKind.allCases {
                var after = ""
                while true {
                    let rows = try MatterRows.rows(of: kind.rawValue, after: after, limit: 500, in: connection)
                    guard let last = rows.last else { break }
                    after = last.id
                    for row in rows {
                        counted["matters/\(row.kind)/\(row.status)", default: 0] += 1
                        for duty in try ObligationRows.ofSubject(kind.stream(row.id), in: connection) {
                            counted["rule/\(duty.edition)/\(duty.rule)/\(duty.state)", default: 0] += 1
                        }
                    }
                }
            }
            return counted
        }
    }

    private func count(_ ticket: Ticket, in counted: inout [String: Int64]) {
        counted["tickets/received", default: 0] += 1
        counted["tickets/stage/\(ticket.stage.rawValue)", default: 0] += 1
        counted["tickets/type/\(ticket.type.rawValue)", default: 0] += 1
        let hour = ticket.receivedAt.milliseconds / 3_600_000
        counted["hour/\(hour)/received/\(ticket.queue)", default: 0] += 1
        if case .closed(let at) = ticket.ending {
            counted["hour/\(at.milliseconds / 3_600_000)/closed/\(ticket.queue)", default: 0] += 1
        }
        if ticket.ending == nil {
            counted["tickets/open", default: 0] += 1
            counted["queue/\(ticket.queue)/open", default: 0] += 1
            if ticket.assignment.agent == nil { counted["queue/\(ticket.queue)/waiting", default: 0] += 1 }
        }
        for (script, uses) in ticket.scripts { counted["script/\(script)", default: 0] += Int64(uses) }
        for duty in ticket.obligations.all {
            counted["rule/\(ticket.edition)/\(duty.rule.rawValue)/\(duty.state.rawValue)", default: 0] += 1
            if duty.state == .breached {
                counted["team/\(ticket.edition)/\(duty.rule.rawValue)/\(ticket.queue)", default: 0] += 1
            }
        }
    }
}
