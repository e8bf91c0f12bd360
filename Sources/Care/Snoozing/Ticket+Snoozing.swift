extension Ticket {
    /// Puts the ticket out of the queue until a moment; its clocks run on, the law's and the handbook's alike (handbook 3.1).
    ///
    /// It comes back at that moment, with the customer's next word, and whenever somebody else gets to do with it or a limit comes near.
    package func snoozing(until moment: Moment, asOf now: Moment, by actor: Actor) throws(Refusal) -> [TicketEvent] {
        let taking = try demandHolder(actor)
        guard transfer == nil else { throw .conflict("转接正在等待应答", "A transfer waits for its answer", "2.4") }
        guard moment > now else {
            throw .field("/until", "稍后处理的时间须在将来", "A ticket is snoozed until a moment to come", clause: "3.1")
        }
        guard moment <= now + Snooze.longest else {
            let days = Snooze.longest.milliseconds / Span.days(1).milliseconds
            throw Refusal(
                .limit,
                "snooze-too-long",
                Text(
                    zh: "最多推迟 \(days) 天；更久请挂起并写明原因",
                    en: "A ticket is snoozed for at most \(days) days; hold it with a reason for longer"
                ),
                field: "/until",
                clause: ClauseNumber(3, 1)
            )
        }
        if snoozedUntil == moment { return [] }
        return taking + [.snoozed(.init(until: moment))]
    }

    /// Brings the ticket back by hand.
    package func waking(by actor: Actor) throws(Refusal) -> [TicketEvent] {
        let taking = try demandHolder(actor)
        guard snoozedUntil != nil else { throw .conflict("工单没有推迟", "The ticket is not snoozed", "3.1") }
        return taking + [.woken(.init(reason: .hand))]
    }

    /// Brings the ticket back when its moment has come; nothing otherwise.
    package func waking(asOf now: Moment) -> [TicketEvent] {
        guard let snoozedUntil, snoozedUntil <= now else { return [] }
        return [.woken(.init(reason: .due))]
    }

    /// What ends a snooze without a word about it: the customer spoke, somebody else got to do with it, or a limit came near.
    mutating func endSnooze(by event: TicketEvent) {
        switch event {
        case .snoozed(let body): snoozedUntil = body.until
        case .messaged(let body) where body.direction == .fromCustomer: snoozedUntil = nil
        case .warned(let body) where body.percent >= Snooze.wakingShare: snoozedUntil = nil
        case .woken, .urged, .queued, .assigned, .taken, .transferAnswered, .solved, .confirmed, .closed, .cancelled,
            .reopened, .breached, .escalated, .concerned, .merged, .absorbed:
            snoozedUntil = nil
        default: break
        }
    }
}
