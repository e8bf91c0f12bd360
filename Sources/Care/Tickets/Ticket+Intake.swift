extension Ticket {
    /// Completes the first record; what it still lacks is named and the clock of clause 2.1 runs on until nothing is missing.
    package func recording(_ record: ContactRecord, by actor: Actor) throws(Refusal) -> [TicketEvent] {
        try demandOpen(for: actor)
        let record = record.withoutBlanks
        return [.recorded(.init(record: record, missing: record.missing))]
    }

    /// Sets right what the text was taken for (handbook 2.1).
    package func classifying(_ correction: Correction, by actor: Actor) throws(Refusal) -> [TicketEvent] {
        try demandOpen(for: actor)
        let changes = correction.type != nil || correction.category != nil || correction.urgency != nil
        guard changes else {
            throw .field("/type", "请给出要更正的类型、类别或紧急程度", "Give the type, category or urgency to correct", clause: "2.1")
        }
        return [.classified(.init(correction: correction))]
    }

    /// The first assessment: by urgency and complexity, to handle at once or to pass on (handbook 2.1).
    ///
    /// Who decides to handle it at once takes it, for the first receiver answers for it (handbook 2.4). An assessment that lowers the highest priority
    /// needs a lead like any other lowering (handbook 2.3).
    package func assessing(
        _ assessment: TicketEvent.Assessed,
        by actor: Actor,
        under edition: Edition
    ) throws(Refusal) -> [TicketEvent] {
        try demandOpen(for: actor)
        guard solution == nil else {
            throw .wrongStage("工单已有处理结果，不能再评估", "The ticket is already solved", stage, "2.1")
        }
        if let holder, holder != actor.name, !actor.role.leads {
            throw Refusal(
                .conflict,
                "not-holder",
                Text(zh: "工单由 \(holder) 负责", en: "\(holder) answers for this ticket"),
                clause: ClauseNumber(2, 4)
            )
        }
        if priority == .p1, assessment.priority != priorityDecision, assessment.priority.priority > .p1 {
            try edition.demandApproval(of: "ticket.lowerPriority", occurrence: 1, by: actor)
        }
        let takes = assessment.decision == .handle && holder == nil && actor.kind == .staff
        return [.assessed(assessment)] + (takes ? [.taken(.init(agent: actor.name))] : [])
    }

    /// Changes the priority by hand; to lower the highest needs a lead (handbook 2.3).
    package func prioritising(
        _ priority: Priority,
        because reason: String,
        by actor: Actor,
        under edition: Edition
    ) throws(Refusal) -> [TicketEvent] {
        try demandOpen(for: actor)
        guard !reason.isBlank else {
            throw .field("/reason", "调整优先级须写明原因", "A change of priority needs a reason", clause: "2.3")
        }
        if self.priority == .p1 && priority > .p1 {
            try edition.demandApproval(of: "ticket.lowerPriority", occurrence: 1, by: actor)
        }
        return priority == self.priority ? [] : [.prioritised(.init(priority: priority, reason: reason))]
    }

    /// 催单: the same customer asks again; counted, linked, and no second clock (handbook 2.1).
    package func urging(
        _ words: PersonalText,
        through channel: Channel,
        by actor: Actor
    ) throws(Refusal) -> [TicketEvent] {
        try demandOpen(for: actor)
        return [.urged(.init(channel: channel, words: words, count: urges + 1))]
    }
}
