extension Ticket {
    /// The ticket as its first event leaves it; nil when the first event is not an acceptance.
    package init?(id: String, accepted entry: JournalEntry<TicketEvent>, under rulebook: Rulebook) {
        guard case .accepted(let accepted) = entry.event else { return nil }
        self.id = id
        number = accepted.number
        edition = entry.edition
        customer = accepted.customer
        customerClass = accepted.customerClass
        receivedAt = entry.at
        changedAt = entry.at
        acceptedBy = entry.actor
        receivers = entry.actor.kind == .staff ? [entry.actor.name] : []
        follows = accepted.follows
        classification = accepted.classification
        record = accepted.record
        type = accepted.classification.type.value
        category = accepted.classification.category.value
        urgency = accepted.classification.urgency.value
        priority = accepted.priority.priority
        priorityDecision = accepted.priority
        version = entry.version
        attributes = freshAttributes
        let startedAt = entry.at - (accepted.waited ?? .zero)
        if accepted.waited != nil { observe("ticket.rang", at: startedAt, entry, rulebook) }
        observe("ticket.accepted", at: startedAt, entry, rulebook)
        if accepted.waited != nil { observe("ticket.answered", at: entry.at, entry, rulebook) }
    }

    /// Takes in the next event.
    package mutating func apply(_ entry: JournalEntry<TicketEvent>, under rulebook: Rulebook) {
        version = entry.version
        changedAt = entry.at
        change(by: entry)
        endSnooze(by: entry.event)
        if entry.event.changesAttributes { attributes = freshAttributes }
        for fact in facts(of: entry.event) { observe(fact, at: entry.at, entry, rulebook) }
        applyToClocks(entry)
    }

    private mutating func observe(
        _ name: FactName,
        at: Moment,
        _ entry: JournalEntry<TicketEvent>,
        _ rulebook: Rulebook
    ) {
        let isJudge = rulebook.edition.facts.judges.contains(name)
        let missing: [String] =
            if !isJudge { [] } else if name == "ticket.closed" { missingForClosure } else { record.missing }
        let fact = Fact(name, at: at, evidence: entry.version, missing: missing)
        obligations.observe(fact, of: attributes, under: rulebook)
    }

    private mutating func change(by entry: JournalEntry<TicketEvent>) {
        switch entry.event {
        case .accepted: break
        case .recorded(let body):
            record = body.record ?? record
            isRecorded = body.missing.isEmpty
        case .classified(let body):
            type = body.correction.type ?? type
            category = body.correction.category ?? category
            urgency = body.correction.urgency ?? urgency
        case .assessed(let body):
            assessment = body
            // Who leaves impact and severity as they were leaves a priority that was set by hand as it is.
            if body.priority != priorityDecision { priority = body.priority.priority }
            priorityDecision = body.priority
        case .prioritised(let body): priority = body.priority
        case .urged(let body):
            urges = body.count
            if entry.actor.kind == .staff { receivers.insert(entry.actor.name) }
        case .queued, .assigned, .taken, .refused, .transferOffered, .transferAnswered: changeAssignment(by: entry)
        case .held(let body): hold = body.reason
        case .resumed: hold = nil
        case .messaged(let body):
            attachments += body.attachments
            if let script = body.script?.split(separator: "/").first { scripts[String(script), default: 0] += 1 }
        case .solved(let body): solve(body, by: entry.actor)
        case .contactFailed(let body): failedContactDays.insert(body.day)
        case .confirmed(let body):
            isConfirmed = body.isSolved
            if !body.isSolved { solution = nil }
        case .closed: ending = .closed(at: entry.at)
        case .reopened: reopen()
        case .cancelled: ending = .cancelled(at: entry.at)
        case .warned, .breached, .waived, .snoozed, .woken: break
        case .escalated(let body): escalatedTo = body.to
        case .concerned(let body): concern(body.people)
        case .linked(let body): links.append(body.link)
        case .unlinked(let body): links.removeAll { $0 == body.link }
        case .merged, .unmerged, .absorbed, .released: merge(by: entry)
        }
    }

    private mutating func changeAssignment(by entry: JournalEntry<TicketEvent>) {
        switch entry.event {
        case .queued(let body):
            queue = body.queue
            assignment = .waiting
        case .assigned(let body):
            assignment = .offered(to: body.agent, at: entry.at)
        case .taken(let body):
            assignment = .taken(by: body.agent)
        case .refused(let body):
            refusedBy.insert(body.agent)
            bounces += 1
            assignment = .waiting
        case .transferOffered(let body):
            transfer = PendingTransfer(to: body.to, from: assignment.agent ?? entry.actor.name, offeredAt: entry.at)
        case .transferAnswered(let body):
            answerTransfer(body)
        default: break
        }
    }

    private mutating func answerTransfer(_ body: TicketEvent.TransferAnswered) {
        if body.isAccepted {
            hops += 1
            if case .queue(let key) = transfer?.to { queue = key }
            assignment = body.agent.map(Assignment.taken) ?? .waiting
        } else if body.reason != .withdrawn {
            bounces += 1
        }
        transfer = nil
    }

    private mutating func solve(_ body: TicketEvent.Solved, by actor: Actor) {
        solution = body
        solver = actor.name
        isConfirmed = false
        failedContactDays = []
        hold = nil
    }

    private mutating func reopen() {
        ending = nil
        solution = nil
        isConfirmed = false
        failedContactDays = []
        reopenings += 1
    }

    /// The facts that an event is for the rules.
    private func facts(of event: TicketEvent) -> [FactName] {
        switch event {
        case .accepted: []
        case .recorded: isRecorded ? ["ticket.recorded"] : []
        case .classified: ["ticket.classified"]
        case .assessed: ["ticket.assessed"]
        case .prioritised: ["ticket.prioritised"]
        case .urged: ["ticket.urged"]
        case .queued: ["ticket.queued"]
        case .assigned: ["ticket.assigned"]
        case .taken: ["ticket.taken"]
        case .refused: ["ticket.refused"]
        case .transferOffered: ["ticket.transferOffered"]
        case .transferAnswered(let body):
            body.agent == nil ? ["ticket.transferAnswered"] : ["ticket.transferAnswered", "ticket.taken"]
        case .held: ["ticket.held"]
        case .resumed: ["ticket.resumed"]
        case .messaged(let body): [body.direction.fact]
        case .solved: ["ticket.solved"]
        case .contactFailed: ["ticket.contactFailed"]
        case .confirmed(let body): [body.isSolved ? "ticket.confirmed" : "ticket.disputed"]
        case .closed: ["ticket.closed"]
        case .reopened: ["ticket.reopened"]
        case .cancelled: ["ticket.cancelled"]
        case .warned, .breached, .escalated, .waived, .concerned, .linked, .unlinked, .snoozed, .woken, .merged,
            .unmerged,
            .released:
            []
        case .absorbed: ["ticket.absorbed"]
        }
    }

    private mutating func applyToClocks(_ entry: JournalEntry<TicketEvent>) {
        switch entry.event {
        case .held(let body): obligations.hold(at: entry.at, for: body.reason)
        case .resumed, .solved: obligations.resume(at: entry.at)
        case .warned(let body): obligations.announce(body.percent, of: body.rule, ordinal: body.ordinal)
        case .breached(let body): obligations.announce(100, of: body.rule, ordinal: body.ordinal)
        case .escalated(let body): obligations.announce(body.percent, of: body.rule, ordinal: body.ordinal)
        case .waived(let body):
            obligations.waive(body.rule, ordinal: body.ordinal, at: entry.at, evidence: entry.version)
        default: break
        }
    }
}

extension TicketEvent {
    /// Whether it may change what scopes ask about.
    fileprivate var changesAttributes: Bool {
        switch self {
        case .recorded, .classified, .assessed, .prioritised, .absorbed: true
        default: false
        }
    }
}
