extension Ticket {
    /// 闭环: only with a complete record, a result with its cause and proof, and the customer's word, or three failed contacts on three days.
    package func closing(by actor: Actor, under edition: Edition) throws(Refusal) -> [TicketEvent] {
        let taking = try demandHolder(actor)
        guard stage == .feedback else {
            throw .wrongStage("尚无处理结果，不能闭环", "A ticket without a solution is not closed", stage, "1.2")
        }
        let missing = missingForClosure
        guard missing.isEmpty else {
            throw Refusal(
                .wrongStage,
                "closure-incomplete",
                Text(
                    zh: "闭环条件不满足，缺少：\(missing.joined(separator: "、"))",
                    en: "The ticket cannot be closed; missing: \(missing.joined(separator: ", "))"
                ),
                clause: ClauseNumber(1, 2),
                rule: edition.closureDuty?.id,
                missing: missing
            )
        }
        return taking + [.closed(.init(isConfirmed: isConfirmed, missing: []))]
    }

    /// Takes a closed ticket back into handling.
    ///
    /// A customer who says "not solved" within the window continues the same ticket, so that the first contact still dates the promise
    /// (handbook 1.2). Later than that it is a new ticket.
    package func reopening(
        _ words: PersonalText,
        at moment: Moment,
        by actor: Actor,
        under rulebook: Rulebook
    ) throws(Refusal) -> [TicketEvent] {
        try Ticket.demandRole(of: actor)
        guard case .closed(let closedAt) = ending else {
            throw .wrongStage("只有已闭环的工单可以重开", "Only a closed ticket is reopened", stage, "1.2")
        }
        guard !words.isEmpty else {
            throw .field("/reason", "请写明重开的原因", "Say why it is reopened", clause: "1.2")
        }
        if let (rule, approval) = rulebook.edition.approval(of: "ticket.reopen"), let window = approval.within {
            guard moment <= window.due(from: closedAt, in: rulebook.calendar("always")) else {
                throw Refusal(
                    .wrongStage,
                    "reopening-too-late",
                    Text(zh: "已过重开期限（\(window)），请新建工单", en: "The window of \(window) has passed; open a new ticket"),
                    clause: rule.clause,
                    rule: rule.id
                )
            }
        }
        return [.reopened(.init(words: words))]
    }

    /// Withdraws a ticket that has no object (any more); a complaint is never withdrawn by the desk (handbook 5.2).
    package func cancelling(because reason: String, by actor: Actor) throws(Refusal) -> [TicketEvent] {
        try demandOpen(for: actor)
        guard !reason.isBlank else {
            throw .field("/reason", "撤销须写明原因", "A cancellation needs a reason", clause: "1.2")
        }
        guard type != .complaint && type != .appeal || actor.kind == .customer || actor.role.leads else {
            throw Refusal(
                .forbidden,
                "complaint-stays",
                Text(zh: "投诉只能由用户本人或班长撤销", en: "Only the customer or a lead withdraws a complaint"),
                clause: ClauseNumber(5, 2)
            )
        }
        return [.cancelled(.init(reason: reason))]
    }

    /// Takes a duty off, with a reason; the law's duties stay (handbook 8.1).
    package func waiving(
        _ rule: RuleID,
        because reason: String,
        by actor: Actor,
        under edition: Edition
    ) throws(Refusal) -> [TicketEvent] {
        try Ticket.demandRole(of: actor)
        guard let obligation = obligations[rule], obligation.isOpen else {
            throw Refusal(.notFound, "no-such-duty", Text(zh: "没有进行中的该项义务", en: "No such duty is open"), rule: rule)
        }
        guard !obligation.isLegal else {
            throw Refusal(
                .forbidden,
                "legal-duty",
                Text(zh: "法定义务不能豁免", en: "A duty that the law sets cannot be waived"),
                clause: ClauseNumber(8, 1),
                rule: rule
            )
        }
        guard !reason.isBlank else {
            throw .field("/reason", "豁免须写明原因", "A waiver needs a reason", clause: "1.3")
        }
        try edition.demandApproval(of: "ticket.waive", occurrence: 1, by: actor)
        return [.waived(.init(rule: rule, ordinal: obligation.ordinal, reason: reason))]
    }
}

extension Edition {
    /// The rule that says what a closing record must hold.
    var closureDuty: Rule? {
        rules(openedBy: "ticket.accepted").first { rule in
            if case .record(let duty) = rule.kind {
                duty.judgedAt == "ticket.closed" && duty.requires.contains("solution")
            } else {
                false
            }
        }
    }
}
