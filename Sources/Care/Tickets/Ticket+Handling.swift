extension Ticket {
    /// 挂起: the next move is not ours; the handbook's clocks hold, the law's run on (handbook 3.1).
    package func holding(for reason: HoldReason, by actor: Actor) throws(Refusal) -> [TicketEvent] {
        let taking = try demandHolder(actor)
        guard hold == nil else { throw .conflict("工单已经挂起", "The ticket is already held", "3.1") }
        guard solution == nil else {
            throw .wrongStage("已有处理结果，不能挂起", "A solved ticket is not held", stage, "3.1")
        }
        return taking + [.held(.init(reason: reason))]
    }

    package func resuming(by actor: Actor) throws(Refusal) -> [TicketEvent] {
        let taking = try demandHolder(actor)
        guard hold != nil else { throw .conflict("工单没有挂起", "The ticket is not held", "3.1") }
        return taking + [.resumed(.init())]
    }

    /// A public reply, an internal note, or words of the customer (handbook 3.2).
    ///
    /// Anybody who handles tickets may note and may write down what the customer said; only who answers for the ticket replies.
    package func messaging(_ message: TicketEvent.Messaged, by actor: Actor) throws(Refusal) -> [TicketEvent] {
        guard !message.words.isEmpty else {
            throw .field("/text", "消息不能为空", "A message needs words", clause: "3.2")
        }
        try demandRoom(for: message.attachments)
        switch message.direction {
        case .toCustomer:
            return try demandHolder(actor) + [.messaged(message)]
        case .note:
            try Ticket.demandRole(of: actor)
            try demandUnmerged()
            return [.messaged(message)]
        case .fromCustomer:
            try demandOpen(for: actor)
            let resumes = hold == .waitingForCustomer
            return [.messaged(message)] + (resumes ? [.resumed(.init())] : [])
        }
    }

    /// 处理结果: result, cause, action and proof (handbook 3.1, 3.4).
    package func solving(_ solution: TicketEvent.Solved, by actor: Actor) throws(Refusal) -> [TicketEvent] {
        let taking = try demandHolder(actor)
        guard assessment != nil else {
            throw .wrongStage("请先完成初步评估", "Assess the ticket first", stage, "2.1")
        }
        guard transfer == nil else { throw .conflict("转接正在等待应答", "A transfer waits for its answer", "2.4") }
        guard stage != .feedback else {
            throw .wrongStage("工单已有处理结果，待用户确认", "The ticket is solved and waits for confirmation", stage, "3.1")
        }
        guard !solution.cause.isBlank else {
            throw .field("/cause", "请填写原因", "Give the cause", clause: "3.4")
        }
        guard !solution.words.isEmpty else {
            throw .field("/text", "请写明处理结果", "Say what was done", clause: "3.4")
        }
        let takes = holder == nil && taking.isEmpty && actor.kind == .staff
        return taking + (takes ? [.taken(.init(agent: actor.name))] : []) + [.solved(solution)]
    }

    /// The customer could not be reached; counted once a day (handbook 1.2).
    package func failingContact(
        through channel: Channel,
        on day: String,
        by actor: Actor
    ) throws(Refusal) -> [TicketEvent] {
        let taking = try demandHolder(actor)
        try demandFeedback("1.2")
        return taking + [.contactFailed(.init(channel: channel, day: day))]
    }

    /// The customer says whether it is solved; "not solved" brings the ticket back to handling (handbook 4.2).
    package func confirming(_ confirmation: TicketEvent.Confirmed, by actor: Actor) throws(Refusal) -> [TicketEvent] {
        try demandOpen(for: actor)
        try demandFeedback("1.2")
        return [.confirmed(confirmation)]
    }

    private func demandFeedback(_ clause: String) throws(Refusal) {
        guard stage == .feedback else {
            throw .wrongStage("尚无处理结果，不能确认", "There is no solution to confirm yet", stage, clause)
        }
    }
}
