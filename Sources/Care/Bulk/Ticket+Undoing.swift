extension Ticket {
    /// Takes back what a bulk deed did to this ticket and nobody has touched since; each by an ordinary deed, with the rights that it takes.
    ///
    /// - Parameters:
    ///   - order: What was done.
    ///   - before: The ticket as it was before that.
    ///   - now: The moment of the undoing.
    ///   - actor: Who undoes it.
    ///   - edition: The handbook that judges the ticket.
    /// - Returns: The events that put it back.
    /// - Throws: `Refusal` when it cannot be put back any more.
    package func undoing(
        _ order: BulkOrder,
        before: Ticket,
        asOf now: Moment,
        by actor: Actor,
        under edition: Edition
    ) throws(Refusal) -> [TicketEvent] {
        switch order {
        case .take, .assign: return try givingBack(to: before, by: actor)
        case .transfer: return try withdrawingTransfer(by: actor, under: edition)
        case .snooze:
            if let until = before.snoozedUntil, until > now { return try snoozing(until: until, asOf: now, by: actor) }
            return try waking(by: actor)
        case .wake:
            guard let until = before.snoozedUntil, until > now else {
                throw .conflict("推迟的时间已过，工单该在队列里", "Its moment has come: the ticket belongs in its queue", "3.1")
            }
            return try snoozing(until: until, asOf: now, by: actor)
        case .prioritise(_, let reason):
            return try prioritising(before.priority, because: "↩ \(reason)", by: actor, under: edition)
        case .hold: return try resuming(by: actor)
        case .resume:
            guard let reason = before.hold else { return [] }
            return try holding(for: reason, by: actor)
        case .close, .undo:
            throw .conflict("此操作不能撤销", "This cannot be undone", "1.2")
        }
    }

    /// Gives the ticket back to whom it was with before, or to its queue; the clocks run on (handbook 2.2).
    private func givingBack(to before: Ticket, by actor: Actor) throws(Refusal) -> [TicketEvent] {
        try demandOpen(for: actor)
        guard actor.role.leads || assignment.agent == actor.name else {
            throw .conflict("工单由别人负责", "Somebody else answers for this ticket", "2.4")
        }
        guard let agent = before.assignment.agent else {
            return [.queued(.init(queue: before.queue, reason: .undone))]
        }
        try demandNoConflict(agent)
        if agent == actor.name { return [.taken(.init(agent: agent))] }
        return [.assigned(.init(agent: agent, explanation: nil))]
    }

    private func withdrawingTransfer(by actor: Actor, under edition: Edition) throws(Refusal) -> [TicketEvent] {
        let answer = TicketEvent.TransferAnswered(
            isAccepted: false,
            agent: nil,
            reason: .withdrawn,
            suggestion: nil
        )
        // A transfer that its giver takes back is given back by nobody, so no lead need decide.
        return try answeringTransfer(answer, by: actor, leadQueue: queue, under: edition)
    }
}

extension TicketEvent {
    /// Whether a clock told it: that is no deed of anybody, and what was seen before it is not stale for it.
    package var isOfClocks: Bool {
        switch self {
        case .warned, .breached, .escalated: true
        default: false
        }
    }
}
