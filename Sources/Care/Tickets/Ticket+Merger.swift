/// 合并: two tickets of one customer turn out to be one matter, which goes on as the one that came first (handbook 2.1; docs/decisions/0040).
extension Ticket {
    /// How many tickets may go on as one, those counted that came with others.
    package static let mostAbsorbed = 20
    /// How long a merger can be undone.
    package static let unmergingLimit = Span.days(30)

    /// The number of the ticket as which this one goes on; nil when it stands for itself.
    package var survivor: String? {
        if case .merged(let into, _) = ending { into } else { nil }
    }

    /// Lets this ticket go on as another one.
    ///
    /// - Throws: `Refusal` when the two are not one customer's, the other came later, or the merger would loosen a limit of the law.
    package func merging(into other: Ticket, at moment: Moment, by actor: Actor) throws(Refusal) -> Pair {
        try demandOpen(for: actor)
        try demandDifferent(other)
        try demandSurvives(other)
        if let holder, holder != actor.name, !actor.role.leads {
            throw Refusal(
                .conflict,
                "not-holder",
                Text(zh: "工单由 \(holder) 负责", en: "\(holder) answers for this ticket"),
                clause: ClauseNumber(2, 4)
            )
        }
        try demandMergeable()
        guard concerned.isSubset(of: other.concerned) else {
            throw .merger(
                "conflict-of-interest",
                "须回避本单的人也须先在另一张工单上回避",
                "Whoever has a conflict of interest with this ticket must be named on the other one first"
            )
        }
        if let duty = legalDuty(looserIn: other, asOf: moment) {
            throw Refusal(
                .conflict,
                "legal-duty",
                Text(
                    zh: "合并会放宽本单的法定时限；可改为关联",
                    en: "The merger would loosen a limit that the law sets for this ticket; link the two instead"
                ),
                field: "/ticket",
                clause: ClauseNumber(8, 1),
                rule: duty.rule
            )
        }
        guard other.absorbedCount + absorbedCount < Self.mostAbsorbed else {
            throw Refusal(
                .limit,
                "too-many",
                Text(
                    zh: "一张工单最多并入 \(Self.mostAbsorbed) 张",
                    en: "At most \(Self.mostAbsorbed) tickets go on as one"
                ),
                field: "/ticket",
                clause: ClauseNumber(2, 1)
            )
        }
        let absorbed = AbsorbedTicket(
            number: number,
            contacts: urges + 1,
            tickets: absorbedCount + 1,
            people: parties
        )
        let resumes = other.hold == .waitingForCustomer
        return (
            [.merged(.init(into: other.number))],
            [.absorbed(.init(absorbed, priority: priority))] + (resumes ? [.resumed(.init())] : [])
        )
    }

    /// Lets this ticket stand for itself again, with its own clocks as if they had run all the while.
    package func unmerging(from other: Ticket, at moment: Moment, by actor: Actor) throws(Refusal) -> Pair {
        try Ticket.demandRole(of: actor)
        guard case .merged(other.number, let mergedAt) = ending else {
            throw Refusal(
                .notFound,
                "no-such-merger",
                Text(zh: "本单没有并入那张工单", en: "The ticket was not merged into that one"),
                field: "/ticket"
            )
        }
        guard other.isOpen else {
            throw .merger(
                "survivor-ended",
                "合并后的工单已结束或已再并入别的工单，不能拆回",
                "The ticket that it went into has ended or was merged itself; the merger stands"
            )
        }
        guard moment <= mergedAt + Self.unmergingLimit else {
            let days = Self.unmergingLimit.milliseconds / Span.days(1).milliseconds
            throw .merger(
                "unmerging-too-late",
                "合并已超过 \(days) 天，不能拆回",
                "A merger is undone within \(days) days"
            )
        }
        if let holder = other.holder, holder != actor.name, self.holder != actor.name, !actor.role.leads {
            throw Refusal(
                .conflict,
                "not-holder",
                Text(zh: "工单由 \(holder) 负责", en: "\(holder) answers for this ticket"),
                clause: ClauseNumber(2, 4)
            )
        }
        let waits: [TicketEvent] = holder == nil ? [.queued(.init(queue: queue, reason: .reopening))] : []
        return ([.unmerged(.init(from: other.number))] + waits, [.released(.init(number))])
    }

    /// Sends whoever writes on a merged ticket to the one as which it goes on; its number is for those who may know it.
    func demandUnmerged() throws(Refusal) {
        if survivor != nil { throw .merged }
    }

    /// Its duties that end with the merger, each with what stands in its place on the ticket that goes on.
    package func dutiesEnded(by merger: Ticket) -> [(duty: Obligation, stands: Obligation?)] {
        obligations.all.filter(\.isOpen).map { ($0, merger.openDuty(of: $0.rule)) }
    }

    private func demandSurvives(_ other: Ticket) throws(Refusal) {
        guard other.survivor == nil else {
            throw .merger("merged", "那张工单已并入别的工单", "That ticket was merged into another one itself")
        }
        guard other.isOpen else {
            throw .merger("survivor-ended", "那张工单已结束", "That ticket has ended")
        }
        guard other.customer == customer else {
            throw .merger(
                "other-customer",
                "两张工单不是同一用户的，不能合并；可改为关联",
                "The two are of different customers and are not merged; link them instead"
            )
        }
        guard (other.receivedAt, other.number) < (receivedAt, number) else {
            throw .merger(
                "later-ticket",
                "那张工单受理更晚：请把它并入本单，首次受理时间为准",
                "That ticket came later; merge it into this one, for the first contact dates the promise"
            )
        }
    }

    /// What keeps a ticket by itself: the law's own clocks of its kind, a hold, a solution, a transfer under way.
    private func demandMergeable() throws(Refusal) {
        guard ![.complaint, .appeal, .report, .personalInformation].contains(type) else {
            throw Refusal(
                .forbidden,
                "complaint-stays",
                Text(
                    zh: "\(type.name.zh)单独办理、不并入别的工单；可改为关联",
                    en: "This kind of ticket (\(type.name.en.lowercased())) stays by itself; link it instead"
                ),
                clause: ClauseNumber(5, 2)
            )
        }
        guard hold == nil else { throw .conflict("工单已挂起，请先恢复", "The ticket is held; resume it first", "3.1") }
        guard solution == nil else {
            throw .wrongStage("工单已有处理结果，不能合并", "A solved ticket is not merged", stage, "3.1")
        }
        guard transfer == nil else { throw .conflict("转接正在等待应答", "A transfer waits for its answer", "2.4") }
    }

    /// The first duty of the law that the other ticket does not have to fulfil as soon.
    private func legalDuty(looserIn other: Ticket, asOf moment: Moment) -> Obligation? {
        obligations.all.first { duty in
            guard duty.isOpen, duty.isLegal else { return false }
            guard let stands = other.openDuty(of: duty.rule) else { return true }
            guard let due = duty.due(asOf: moment) else { return false }
            return stands.due(asOf: moment).map { $0 > due } ?? true
        }
    }

    private func openDuty(of rule: RuleID) -> Obligation? { obligations.all.last { $0.rule == rule && $0.isOpen } }

    private var absorbedCount: Int { absorbed.reduce(0) { $0 + $1.tickets } }
}

extension Ticket {
    /// The merger in the fold: no clock of a merged ticket runs, and none is lost.
    mutating func merge(by entry: JournalEntry<TicketEvent>) {
        switch entry.event {
        case .merged(let body):
            ending = .merged(into: body.into, at: entry.at)
            dutiesApart = obligations
            obligations.settle(at: entry.at, evidence: entry.version, where: \.isOpen)
        case .unmerged:
            ending = nil
            if let dutiesApart { obligations = dutiesApart }
            dutiesApart = nil
        case .absorbed(let body):
            absorbed.append(body.ticket)
            urges += body.ticket.contacts
            priority = min(priority, body.priority)
        case .released(let body):
            urges -= absorbed.first { $0.number == body.ticket }?.contacts ?? 0
            absorbed.removeAll { $0.number == body.ticket }
        default: break
        }
    }
}

extension Refusal {
    /// The ticket was merged: where it goes on is for those to read who may know of that ticket.
    package static let merged = Refusal(
        .wrongStage,
        "merged",
        Text(zh: "工单已并入同一用户的另一张工单", en: "The ticket was merged into another one of the same customer"),
        clause: ClauseNumber(2, 1)
    )

    fileprivate static func merger(_ code: String, _ zh: String, _ en: String) -> Refusal {
        Refusal(.conflict, code, Text(zh: zh, en: en), field: "/ticket", clause: ClauseNumber(2, 1))
    }
}
