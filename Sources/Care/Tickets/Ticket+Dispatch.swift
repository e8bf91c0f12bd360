extension Ticket {
    /// Offers the ticket to an agent: the dispatcher by its rules, or a lead by his judgement (handbook 2.2).
    package func assigning(
        to agent: String,
        explained explanation: MatchExplanation?,
        by actor: Actor
    ) throws(Refusal) -> [TicketEvent] {
        try demandOpen(for: actor)
        try demandNoTransfer()
        try demandNoConflict(agent)
        if agent == actor.name { return try taking(explained: explanation, by: actor) }
        guard actor.kind == .desk || actor.role.leads else {
            throw Refusal(
                .forbidden,
                "role-may-not",
                Text(zh: "只有班长可以把工单分派给别人", en: "Only a lead may assign a ticket to somebody else"),
                clause: ClauseNumber(2, 2)
            )
        }
        if actor.kind == .desk, assignment != .waiting {
            throw .conflict("工单已有人负责", "The ticket is already with somebody", "2.2")
        }
        return [.assigned(.init(agent: agent, explanation: explanation))]
    }

    /// An agent takes the ticket: one that waits, or one that was offered to him.
    package func taking(
        explained explanation: MatchExplanation? = nil,
        by actor: Actor
    ) throws(Refusal) -> [TicketEvent] {
        try demandOpen(for: actor)
        try demandNoTransfer()
        try demandNoConflict(actor.name)
        switch assignment {
        case .taken(actor.name):
            return []
        case .waiting, .offered(actor.name, _):
            return [.taken(.init(agent: actor.name, explanation: explanation))]
        case .offered(let agent, _), .taken(let agent):
            guard actor.role.leads else {
                throw .conflict("工单由 \(agent) 负责", "\(agent) answers for this ticket", "2.4")
            }
            return [.taken(.init(agent: actor.name, explanation: explanation))]
        }
    }

    /// An agent gives an offer back; the third time it goes to the lead, so that nobody is passed around (handbook 2.2).
    package func refusing(
        _ reason: RefusalReason,
        by actor: Actor,
        leadQueue: String,
        under edition: Edition
    ) throws(Refusal) -> [TicketEvent] {
        try demandOpen(for: actor)
        guard case .offered(let agent, _) = assignment, agent == actor.name || actor.kind == .desk || actor.role.leads
        else {
            throw .conflict("没有待您应答的分派", "No offer waits for your answer", "2.2")
        }
        guard reason != .withdrawn else {
            throw .field("/reason", "分派不能以此退回", "An offer is not given back for that", clause: "2.2")
        }
        let isLast = bounces + 1 >= edition.bounceLimit
        return [
            .refused(.init(agent: agent, reason: reason)),
            .queued(.init(queue: isLast ? leadQueue : queue, reason: reason == .unanswered ? .absence : .refusal)),
        ]
    }

    /// Takes a ticket back from somebody who does not work on tickets any more, and a transfer that waits for him (handbook 2.2, 2.4).
    ///
    /// Clocks run on: the customer waits for the desk, not for a person.
    package func returning(from agent: String) -> [TicketEvent] {
        guard isOpen else { return [] }
        let waitsForHim = transfer?.to == .agent(agent)
        let answer = TicketEvent.TransferAnswered(
            isAccepted: false,
            agent: nil,
            reason: .unanswered,
            suggestion: nil
        )
        return (waitsForHim ? [.transferAnswered(answer)] : [])
            + (assignment.agent == agent ? [.queued(.init(queue: queue, reason: .departure))] : [])
    }

    /// Moves a waiting ticket to another queue: nobody eligible was free in time (handbook 2.2).
    package func overflowing(to queue: String, by actor: Actor) throws(Refusal) -> [TicketEvent] {
        try demandOpen(for: actor)
        guard assignment == .waiting, queue != self.queue else { return [] }
        return [.queued(.init(queue: queue, reason: .overflow))]
    }

    /// Offers the ticket to another unit or agent, with a summary; the giver answers for it until it is accepted (handbook 2.4).
    package func transferring(
        _ offer: TicketEvent.TransferOffered,
        by actor: Actor,
        under edition: Edition
    ) throws(Refusal) -> [TicketEvent] {
        let taking = try demandHolder(actor)
        try demandNoTransfer()
        if case .agent(let agent) = offer.to { try demandNoConflict(agent) }
        guard solution == nil else {
            throw .wrongStage("已有处理结果的工单不能转接", "A solved ticket is not transferred", stage, "2.4")
        }
        guard !offer.summary.isEmpty else {
            throw .field(
                "/summary",
                "转接须附摘要，用户不必重复",
                "A transfer needs a summary, so that the customer never repeats",
                clause: "2.4"
            )
        }
        guard !offer.reason.isBlank else {
            throw .field("/reason", "转接须写明原因", "A transfer needs a reason", clause: "2.4")
        }
        let isWithHim = offer.to == .agent(actor.name) || assignment.agent.map { offer.to == .agent($0) } ?? false
        if isWithHim || offer.to == .queue(queue) && holder == nil {
            throw .field("/to", "工单已经在那里", "A ticket is not transferred to where it is", clause: "2.4")
        }
        try edition.demandApproval(of: "ticket.transfer", occurrence: hops + 1, by: actor)
        return taking + [.transferOffered(offer)]
    }

    /// The receiving side accepts, or rejects with a reason; no clock is reset either way (handbook 2.4).
    package func answeringTransfer(
        _ answer: TicketEvent.TransferAnswered,
        by actor: Actor,
        leadQueue: String,
        under edition: Edition
    ) throws(Refusal) -> [TicketEvent] {
        try demandOpen(for: actor)
        guard let transfer else {
            throw .wrongStage("没有待应答的转接", "No transfer waits for an answer", stage, "2.4")
        }
        if answer.reason == .withdrawn { return try withdrawing(transfer, answer, by: actor) }
        if case .agent(let agent) = transfer.to, agent != actor.name, !actor.role.leads, actor.kind != .desk {
            throw .conflict("转接给了 \(agent)", "The transfer was offered to \(agent)", "2.4")
        }
        if answer.isAccepted {
            try demandNoConflict(answer.agent ?? actor.name)
            if transfer.from == actor.name {
                throw .conflict("转出人不能自己接收", "The giver cannot accept his own transfer", "2.4")
            }
            return [.transferAnswered(answer)]
        }
        guard answer.reason != nil else {
            throw .field("/reason", "拒接须选择原因", "A rejection needs a reason from the list", clause: "2.4")
        }
        let isLast = bounces + 1 >= edition.bounceLimit
        return [.transferAnswered(answer)] + (isLast ? [.queued(.init(queue: leadQueue, reason: .refusal))] : [])
    }

    /// The giver takes his transfer back before it is answered; nobody gave anything back (handbook 2.4).
    private func withdrawing(
        _ transfer: PendingTransfer,
        _ answer: TicketEvent.TransferAnswered,
        by actor: Actor
    ) throws(Refusal) -> [TicketEvent] {
        guard transfer.from == actor.name || actor.role.leads, !answer.isAccepted else {
            throw .conflict("只有转出人可以收回转接", "Only the giver takes a transfer back", "2.4")
        }
        return [.transferAnswered(answer)]
    }

    private func demandNoTransfer() throws(Refusal) {
        if transfer != nil {
            throw .conflict("转接正在等待应答", "A transfer waits for its answer", "2.4")
        }
    }
}

extension Edition {
    /// How often work may be given back before a lead decides (handbook 2.2).
    var bounceLimit: Int { approval(of: "ticket.bounce")?.approval.fromOccurrence ?? 3 }
}

extension Refusal {
    /// Somebody else was first, or the picture is stale.
    static func conflict(_ zh: String, _ en: String, _ clause: String) -> Refusal {
        Refusal(.conflict, "conflict", Text(zh: zh, en: en), clause: ClauseNumber(clause))
    }
}
