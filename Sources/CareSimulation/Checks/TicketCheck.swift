import Care
import CareDesk
import CareStore

/// Compares one ticket's rows with what its journal folds to, and looks over its clocks.
struct TicketCheck {
    let known: TicketCase
    let row: TicketRow?
    let duties: [ObligationRow]

    private var ticket: Ticket { known.ticket }

    var findings: [Finding] {
        rowFindings + dutyFindings + ticket.obligations.all.flatMap(clockFindings) + ChainCheck(known.rows).findings
    }

    private var rowFindings: [Finding] {
        guard let row else { return [Finding(.rows, "\(ticket.number) has no row")] }
        let expected = expectedRow
        return row == expected ? [] : [Finding(.rows, "\(ticket.number) is \(row) and should be \(expected)")]
    }

    /// A row is written as of the last change; what follows from it then must still follow from the journal now.
    private var expectedRow: TicketRow {
        var summary: [UInt8] = []
        if case .sealed(let bytes) = ticket.record.summary { summary = bytes }
        var closedAt: Int64?
        if case .closed(let at) = ticket.ending { closedAt = at.milliseconds }
        let dues = ticket.obligations.all.filter(\.isOpen).compactMap { $0.due(asOf: ticket.changedAt) }
        return TicketRow(
            id: ticket.id,
            number: ticket.number,
            isOpen: ticket.ending == nil,
            stage: ticket.stage.rawValue,
            status: ticket.status.rawValue,
            type: ticket.type.rawValue,
            category: ticket.category.rawValue,
            priority: Int64(ticket.priority.rawValue),
            channel: ticket.record.channel.rawValue,
            province: ticket.record.province ?? "",
            queue: ticket.queue,
            assignee: ticket.assignment.agent,
            customer: ticket.customer,
            receivedAt: ticket.receivedAt.milliseconds,
            dueAt: dues.min()?.milliseconds ?? TicketRow.noDue,
            version: Int64(ticket.version),
            summary: summary,
            audience: Audience(ticket),
            closedAt: closedAt
        )
    }

    private var dutyFindings: [Finding] {
        let found = Dictionary(duties.map { (key($0.rule, $0.ordinal), $0) }, uniquingKeysWith: { first, _ in first })
        if found.count != ticket.obligations.all.count {
            return [
                Finding(
                    .duties,
                    "\(ticket.number) has \(found.count) rows of duties for \(ticket.obligations.all.count)"
                )
            ]
        }
        return ticket.obligations.all.compactMap { duty in
            guard let row = found[key(duty.rule.rawValue, Int64(duty.ordinal))] else {
                return Finding(.duties, "\(ticket.number) has no row for \(duty.rule)")
            }
            return isRight(row, for: duty) ? nil : Finding(.duties, "\(ticket.number) \(duty.rule): \(row) for \(duty)")
        }
    }

    private func key(_ rule: String, _ ordinal: Int64) -> String { "\(rule)#\(ordinal)" }

    /// The timekeeper silences what has ended, so there a row may say nothing where the fold still says something.
    private func isRight(_ row: ObligationRow, for duty: Obligation) -> Bool {
        let next = duty.nextThreshold(asOf: ticket.changedAt)?.at.milliseconds
        let speaks = row.nextAt == next || (row.nextAt == nil && !ticket.isOpen)
        return speaks && row.state == duty.state.rawValue && row.openedAt == duty.openedAt.milliseconds
            && row.settledAt == duty.settledAt?.milliseconds
            && row.dueAt == duty.due(asOf: ticket.changedAt)?.milliseconds && row.edition == ticket.edition
    }

    private func clockFindings(_ duty: Obligation) -> [Finding] {
        guard let clock = duty.clock else { return [] }
        let (plain, due) = (
            clock.limit.due(from: clock.startedAt, in: clock.calendar), duty.due(asOf: ticket.changedAt)
        )
        var findings: [Finding] = []
        if duty.isLegal, due != plain { findings.append(Finding(.legalClock, "\(ticket.number) \(duty.rule)")) }
        let isDrawnOut = clock.mayHold && !clock.holds.isEmpty
        if isDrawnOut ? due.map({ $0 < plain }) ?? false : due != plain {
            findings.append(Finding(.deadline, "\(ticket.number) \(duty.rule)"))
        }
        if let endedAt, duty.openedAt < endedAt, duty.isOpen {
            findings.append(Finding(.closedClock, "\(ticket.number) \(duty.rule)"))
        }
        return findings
    }

    private var endedAt: Moment? {
        switch ticket.ending {
        case .closed(let moment), .cancelled(let moment), .merged(_, let moment): moment
        case nil: nil
        }
    }
}
