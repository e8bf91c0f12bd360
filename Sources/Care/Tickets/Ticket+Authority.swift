extension Ticket {
    /// Refuses whoever may not do deeds on tickets at all, and every deed on a ticket that has ended.
    func demandOpen(for actor: Actor) throws(Refusal) {
        try Ticket.demandRole(of: actor)
        try demandUnmerged()
        guard isOpen else {
            throw .wrongStage(
                "工单已结束，不能再处理；七日内可重开",
                "The ticket has ended; it can be reopened within the window",
                stage,
                "1.2"
            )
        }
    }

    /// Refuses roles that do no deeds on tickets, whichever ticket it is: so that the answer says nothing about the ticket.
    package static func demandRole(of actor: Actor) throws(Refusal) {
        guard actor.role.handlesTickets || actor.kind == .customer else {
            throw Refusal(
                .forbidden,
                "role-may-not",
                Text(
                    zh: "\(actor.role.name.zh)不能处理工单",
                    en: "A \(actor.role.name.en.lowercased()) may not handle tickets"
                ),
                clause: ClauseNumber(7, 2)
            )
        }
    }

    /// Refuses whoever is not the one who answers for the ticket now, unless he leads (首问负责制, handbook 2.4).
    ///
    /// An offer that waits for this actor is taken by the deed itself.
    func demandHolder(_ actor: Actor) throws(Refusal) -> [TicketEvent] {
        try demandOpen(for: actor)
        if case .offered(actor.name, _) = assignment { return [.taken(.init(agent: actor.name))] }
        if actor.role.leads || actor.kind == .desk || holder == actor.name { return [] }
        let owner = holder.map { Text(zh: "工单由 \($0) 负责", en: "\($0) answers for this ticket") }
        throw Refusal(
            .conflict,
            "not-holder",
            owner ?? Text(zh: "工单尚未领取，请先领取", en: "Nobody has taken this ticket yet; take it first"),
            clause: ClauseNumber(2, 4)
        )
    }
}

extension Refusal {
    /// A deed that is not lawful in the stage that the subject is in.
    static func wrongStage(_ zh: String, _ en: String, _ stage: Stage, _ clause: String) -> Refusal {
        Refusal(
            .wrongStage,
            "wrong-stage",
            Text(zh: "\(zh)（当前阶段：\(stage.name.zh)）", en: "\(en) (stage now: \(stage.name.en.lowercased()))"),
            clause: ClauseNumber(clause)
        )
    }

    /// A field that is missing, too long or out of its range.
    package static func field(_ pointer: String, _ zh: String, _ en: String, clause: String? = nil) -> Refusal {
        Refusal(
            .invalid,
            "invalid-field",
            Text(zh: zh, en: en),
            field: pointer,
            clause: clause.flatMap { ClauseNumber($0) }
        )
    }
}

extension Ticket {
    /// Refuses whoever may not open tickets: staff who handle them, integrations, and customers for themselves.
    package static func demandIntake(of actor: Actor) throws(Refusal) {
        try demandRole(of: actor)
    }
}
