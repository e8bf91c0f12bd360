import Care

/// What the person who looks may do next, the lawful next step first; the desk decides again when it is done.
struct NextStep {
    let primary: TicketDeed?
    let others: [TicketDeed]
    /// Why there is no next step for him; the key of the sentence.
    let reason: String

    init(_ ticket: Ticket, for actor: Actor) {
        guard actor.role.handlesTickets else {
            (primary, others, reason) = (nil, [], "noStepRole")
            return
        }
        let primary = Self.primary(ticket, for: actor)
        self.primary = primary
        others = Self.others(ticket, for: actor).filter { $0 != primary }
        reason = ticket.ending == nil ? "noStepOther" : ticket.survivor == nil ? "noStepEnded" : "noStepMerged"
    }

    private static func primary(_ ticket: Ticket, for actor: Actor) -> TicketDeed? {
        if case .closed = ticket.ending { return .reopen }
        if ticket.ending != nil { return nil }
        if let transfer = ticket.transfer {
            return transfer.from == actor.name && !actor.role.leads ? nil : .answerTransfer
        }
        switch ticket.assignment {
        case .waiting: return .take
        case .offered(let agent, _) where agent == actor.name: return .take
        case .offered, .taken:
            guard ticket.holder == actor.name || actor.role.leads else { return nil }
        }
        if ticket.hold != nil { return .resume }
        if ticket.assessment == nil { return .assess }
        if ticket.solution == nil { return .solve }
        return ticket.isConfirmed || ticket.failedContactDays.count >= 3 ? .close : .confirm
    }

    private static func others(_ ticket: Ticket, for actor: Actor) -> [TicketDeed] {
        var links: [TicketDeed] = ticket.links.isEmpty ? [.link] : [.link, .unlink]
        if ticket.survivor != nil || !ticket.absorbed.isEmpty { links.append(.unmerge) }
        guard ticket.isOpen else { return links }
        links.append(.merge)
        let isHis = ticket.holder == actor.name || actor.role.leads
        var deeds: [TicketDeed] = []
        if case .offered(let agent, _) = ticket.assignment, agent == actor.name { deeds.append(.refuse) }
        if isHis, case .taken = ticket.assignment, ticket.holder != actor.name, ticket.transfer == nil {
            deeds.append(.take)
        }
        deeds.append(.record)
        if ticket.solution == nil { deeds.append(.assess) }
        deeds.append(.classify)
        if isHis, ticket.transfer == nil, ticket.solution == nil {
            deeds.append(.transfer)
            if ticket.hold == nil { deeds.append(.hold) }
        }
        if isHis, ticket.transfer == nil, ticket.assignment != .waiting {
            deeds.append(ticket.snoozedUntil == nil ? .snooze : .wake)
        }
        if isHis, ticket.stage == .feedback { deeds += [.failContact, .confirm, .close] }
        if actor.role.leads || actor.role == .complaints || ticket.holder == actor.name { deeds.append(.conflict) }
        return deeds + [.prioritise] + links + [.cancel]
    }
}
