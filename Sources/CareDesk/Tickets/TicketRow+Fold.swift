import Care
import CareStore

extension TicketRow {
    /// The row that follows from a ticket, as of a moment.
    init(_ ticket: Ticket, asOf moment: Moment) {
        self.init(
            id: ticket.id,
            number: ticket.number,
            isOpen: ticket.isOpen,
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
            dueAt: ticket.obligations.earliestDue(asOf: moment)?.milliseconds ?? TicketRow.noDue,
            version: Int64(ticket.version),
            summary: ticket.record.summary.cipher,
            audience: Audience(ticket),
            snoozedUntil: ticket.snoozedUntil?.milliseconds,
            closedAt: ticket.closedAt?.milliseconds
        )
    }
}

extension PersonalText {
    /// The ciphertext; empty when there is none.
    var cipher: [UInt8] {
        if case .sealed(let bytes) = self { bytes } else { [] }
    }
}

extension ObligationRow {
    /// The row that follows from a duty, as of a moment.
    init(_ obligation: Obligation, of subject: String, edition: String, asOf moment: Moment) {
        self.init(
            subject: subject,
            rule: obligation.rule.rawValue,
            ordinal: Int64(obligation.ordinal),
            state: obligation.state.rawValue,
            openedAt: obligation.openedAt.milliseconds,
            dueAt: obligation.due(asOf: moment)?.milliseconds,
            settledAt: obligation.settledAt?.milliseconds,
            nextAt: obligation.nextThreshold(asOf: moment)?.at.milliseconds,
            edition: edition
        )
    }
}

extension Ticket {
    /// The counters that this ticket adds to, each by one but scripts by their uses.
    func counters(edition: String) -> [String: Int64] {
        var counters: [String: Int64] = [:]
        counters["tickets/stage/\(stage.rawValue)", default: 0] += 1
        counters["tickets/received", default: 0] += 1
        counters[HourCounters.name(.received, at: receivedAt.milliseconds, in: queue), default: 0] += 1
        if let closedAt {
            counters[HourCounters.name(.closed, at: closedAt.milliseconds, in: queue), default: 0] += 1
        }
        counters["tickets/type/\(type.rawValue)", default: 0] += 1
        if isOpen {
            counters["tickets/open", default: 0] += 1
            counters["queue/\(queue)/open", default: 0] += 1
            if assignment == .waiting { counters["queue/\(queue)/waiting", default: 0] += 1 }
        }
        for (script, uses) in scripts { counters["script/\(script)", default: 0] += Int64(uses) }
        for obligation in obligations.all {
            counters["rule/\(edition)/\(obligation.rule.rawValue)/\(obligation.state.rawValue)", default: 0] += 1
            if obligation.state == .breached {
                let team = TeamBreaches.name(edition: edition, rule: obligation.rule.rawValue, queue: queue)
                counters[team, default: 0] += 1
            }
        }
        return counters
    }
}

/// The counters of `new` less those of `old`.
func counterDelta(from old: Ticket?, to new: Ticket) -> [String: Int64] {
    var delta = new.counters(edition: new.edition)
    for (name, count) in old?.counters(edition: new.edition) ?? [:] { delta[name, default: 0] -= count }
    return delta.filter { $0.value != 0 }
}
