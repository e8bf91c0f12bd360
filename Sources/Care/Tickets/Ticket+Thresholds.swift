extension Ticket {
    /// What the timekeeper has to say at a moment: warnings, breaches and escalations that are due (handbook 1.3).
    ///
    /// Several thresholds that passed together, as after a standstill, are told by the highest of them; a breach is always told.
    package func announcing(asOf moment: Moment) -> [TicketEvent] {
        guard isOpen else { return [] }
        return obligations.all.flatMap { $0.announcing(asOf: moment) }
    }
}

extension Obligation {
    func announcing(asOf moment: Moment) -> [TicketEvent] {
        guard isWatched, let clock else { return [] }
        let passed = thresholds.filter { threshold in
            threshold > announced && clock.moment(atPercent: threshold, asOf: moment).map { $0 <= moment } ?? false
        }
        guard let highest = passed.max() else { return [] }
        if highest < 100 { return [.warned(.init(rule: rule, ordinal: ordinal, percent: highest))] }
        var events: [TicketEvent] = []
        if passed.contains(100), let due = due(asOf: moment) {
            events.append(.breached(.init(rule: rule, ordinal: ordinal, due: due)))
        }
        if highest > 100 {
            let role: Role = highest >= 150 ? .duty : .lead
            events.append(.escalated(.init(rule: rule, ordinal: ordinal, percent: highest, to: role)))
        }
        return events
    }
}
