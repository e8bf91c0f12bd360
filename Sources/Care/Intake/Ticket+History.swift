extension Ticket {
    /// Takes over what another system did about this matter, judged as of then (handbook 3.4).
    ///
    /// History is not decided anew: a closing that lacked something stays a closing and says what it lacked, so that the
    /// rules of the record find it wanting. Limits that had passed by then are breached by then.
    package func recalling(_ past: PastDeed, at moment: Moment, by actor: Actor) throws(Refusal) -> [TicketEvent] {
        try demandHistory(at: moment, of: actor)
        switch past.deed {
        case .said(let message):
            return [.messaged(message)]
        case .solved(let solution):
            guard self.solution == nil else { throw .conflict("工单已有处理结果", "The ticket is already solved", "3.1") }
            return [.solved(solution)]
        case .closed(let isConfirmed):
            guard solution != nil else {
                throw .wrongStage("尚无处理结果，不能闭环", "A ticket without a solution is not closed", stage, "1.2")
            }
            return breaches(asOf: moment) + ending(isConfirmed)
        }
    }

    /// Only who handed the contact in may tell what came before, and not about a time before it or after the end.
    private func demandHistory(at moment: Moment, of actor: Actor) throws(Refusal) {
        try demandOpen(for: actor)
        guard actor.kind == .integration, actor == acceptedBy else {
            throw Refusal(
                .forbidden,
                "history-is-imported",
                Text(zh: "只有导入该工单的系统可以补录历史", en: "Only the system that brought the ticket in tells its history"),
                clause: ClauseNumber(3, 4)
            )
        }
        guard moment >= changedAt else {
            throw .field("/at", "时间早于前一步", "This is dated before what was done before it", clause: "3.4")
        }
    }

    private func breaches(asOf moment: Moment) -> [TicketEvent] {
        announcing(asOf: moment).filter { if case .breached = $0 { true } else { false } }
    }

    private func ending(_ isConfirmed: Bool) -> [TicketEvent] {
        let confirmed = TicketEvent.confirmed(.init(isSolved: true, channel: record.channel))
        let missing = missingForClosure.filter { !(isConfirmed && $0 == "confirmation") }
        return (isConfirmed ? [confirmed] : []) + [.closed(.init(isConfirmed: isConfirmed, missing: missing))]
    }
}
