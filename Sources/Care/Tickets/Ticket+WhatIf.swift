extension Ticket {
    /// One application of a rule to a ticket.
    package struct Duty: Hashable, Sendable {
        package let rule: RuleID
        package let ordinal: Int
    }

    /// What would have become of every duty under a rulebook, given what people did (handbook 8.2).
    ///
    /// What the timekeeper said is left out, for it said it by the clocks of another edition; whatever is overdue when the ticket ended, or by now, is a
    /// breach. The past is taken as it was: nobody knows what people would have done under other rules.
    package static func outcomes(
        of entries: [JournalEntry<TicketEvent>],
        id: String,
        under rulebook: Rulebook,
        asOf now: Moment
    ) -> [Duty: RuleOutcome] {
        guard let first = entries.first, var ticket = Ticket(id: id, accepted: first, under: rulebook) else {
            return [:]
        }
        for entry in entries.dropFirst() where !entry.event.isAnnouncement { ticket.apply(entry, under: rulebook) }
        let moment = ticket.isOpen ? now : ticket.changedAt
        let all = ticket.obligations.all.map { duty in
            let isOverdue = duty.isOpen && (duty.due(asOf: moment).map { $0 < moment } ?? false)
            return (Duty(rule: duty.rule, ordinal: duty.ordinal), isOverdue ? .breached : RuleOutcome(duty.state))
        }
        return Dictionary(all) { _, last in last }
    }
}

extension TicketEvent {
    /// Whether it tells what a clock had reached.
    fileprivate var isAnnouncement: Bool {
        switch self {
        case .warned, .breached, .escalated: true
        default: false
        }
    }
}
