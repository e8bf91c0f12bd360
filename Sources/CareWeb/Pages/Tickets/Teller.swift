import Care
import CareDesk

/// Tells the history of a ticket in one language.
struct Teller {
    let visit: Visit
    let edition: Edition
    /// The names that people go by.
    let people: [String: String]
    let queues: [String: String]
    /// The number of the ticket that is told; empty for another subject.
    var ticket = ""

    private var words: Words { visit.words }

    /// The history day by day, oldest first.
    func days(_ entries: [JournalEntry<TicketEvent>]) -> [TicketView.Day] { days(entries, told: tell) }

    /// The history with what was said on tickets that were merged into this one, each with its origin.
    func days(_ entries: [JournalEntry<TicketEvent>], saidOn others: [TicketCase]) -> [TicketView.Day] {
        if others.isEmpty { return days(entries) }
        let own = entries.map { (entry: $0, origin: String?.none) }
        let said = others.flatMap { other in
            other.entries.filter(\.event.isSaid).map { (entry: $0, origin: String?.some(other.ticket.number)) }
        }
        let sorted = (own + said).sorted {
            ($0.entry.at, $0.origin ?? "", $0.entry.version) < ($1.entry.at, $1.origin ?? "", $1.entry.version)
        }
        return days(
            sorted.map { pair in
                (pair.entry.at, moment(tell(pair.entry.event), pair.entry, on: pair.origin))
            }
        )
    }

    /// The history of any subject day by day, oldest first, each event in the words that its kind has for it.
    func days<Event>(_ entries: [JournalEntry<Event>], told: (Event) -> Telling) -> [TicketView.Day] {
        days(entries.map { ($0.at, moment(told($0.event), $0)) })
    }

    private func days(_ moments: [(at: Moment, view: MomentView)]) -> [TicketView.Day] {
        var days: [(title: String, moments: [MomentView])] = []
        for moment in moments {
            let title = visit.wording.day(moment.at)
            if days.last?.title != title { days.append((title, [])) }
            days[days.count - 1].moments.append(moment.view)
        }
        return days.map { TicketView.Day(title: $0.title, moments: $0.moments) }
    }

    private func moment<Event>(
        _ told: Telling,
        _ entry: JournalEntry<Event>,
        on origin: String? = nil
    ) -> MomentView {
        MomentView(
            time: visit.wording.time(entry.at),
            stamp: visit.wording.dateTime(entry.at).replacing(" ", with: "T"),
            full: visit.wording.dateTime(entry.at),
            tone: told.tone,
            icon: told.icon,
            title: told.title,
            aside: told.aside,
            by: by(entry.actor),
            origin: origin,
            isBulk: entry.bulk != nil,
            clause: told.rule.flatMap { edition.rules[$0]?.clause.description },
            details: told.details,
            words: told.words,
            kind: told.kind,
            files: AttachedView(told.files, on: origin ?? ticket, in: words)
        )
    }

    /// What happened, in one phrase.
    func title(of event: TicketEvent) -> String { tell(event).title }

    func by(_ actor: Actor) -> String {
        switch actor.kind {
        case .staff: name(actor.name)
        case .customer: words[Role.customer.name]
        case .integration: "\(words[Role.integration.name]) \(actor.name)"
        case .desk: words["actor_\(actor.name)"]
        }
    }

    func name(_ user: String) -> String { people[user] ?? user }

    func queue(_ key: String) -> String { queues[key] ?? key }

    private func tell(_ event: TicketEvent) -> Telling {
        switch event {
        case .accepted, .recorded, .classified, .assessed, .prioritised, .urged: tellIntake(event)
        case .queued, .assigned, .taken, .refused, .transferOffered, .transferAnswered, .concerned: tellDispatch(event)
        case .warned, .breached, .escalated, .waived: tellClock(event)
        case .linked, .unlinked, .merged, .unmerged, .absorbed, .released: tellLink(event)
        default: tellHandling(event)
        }
    }

    private func tellIntake(_ event: TicketEvent) -> Telling {
        switch event {
        case .accepted(let body):
            Telling(
                TicketLine.icon(of: body.record.channel),
                words["event_accepted"],
                aside: words[body.record.channel.name],
                details: body.waited.map { words["event_waited", visit.wording.span($0)] }
            ).saying(shown(body.record.description)).being("message")
        case .recorded(let body):
            if body.missing.isEmpty {
                Telling("check", words["event_recorded"], tone: "ok", aside: words["event_recordComplete"])
            } else {
                Telling("pen", words["event_recorded"], aside: words["event_recordLacks", missing(body.missing)])
            }
        case .classified(let body):
            Telling("pen", words["event_classified"], aside: correction(body.correction))
        case .assessed(let body):
            Telling(
                "pulse",
                words["event_assessed"],
                tone: "ok",
                aside: [
                    words["complexity_\(body.complexity.rawValue)"], words["decision_\(body.decision.rawValue)"],
                    body.priority.priority.name,
                ].joined(separator: words["comma"])
            )
        case .prioritised(let body):
            Telling("flag", words["event_prioritised", body.priority.name], details: body.reason)
        case .urged(let body):
            Telling("bell", words["event_urged", String(body.count)], tone: "warn", aside: words[body.channel.name])
                .saying(shown(body.words)).being("message")
        default: Telling("dot", event.type)
        }
    }

    private func tellDispatch(_ event: TicketEvent) -> Telling {
        switch event {
        case .queued(let body):
            Telling("down", words["event_queued", queue(body.queue)], aside: words["queued_\(body.reason.rawValue)"])
        case .assigned(let body):
            Telling(
                "right",
                words["event_assigned", name(body.agent)],
                tone: body.explanation == nil ? "" : "machine",
                details: body.explanation.map(why)
            )
        case .taken(let body):
            Telling("user", words["event_taken", name(body.agent)])
        case .refused(let body):
            Telling("x", words["event_refused", name(body.agent)], tone: "warn", aside: words[body.reason.name])
        case .transferOffered(let body):
            Telling("swap", words["event_transferOffered", target(body.to)], details: body.reason)
                .saying(shown(body.summary))
        case .transferAnswered(let body):
            if body.isAccepted {
                Telling("swap", words["event_transferAccepted"], tone: "ok", aside: body.agent.map(name))
            } else {
                Telling(
                    "swap",
                    words["event_transferRejected"],
                    tone: "warn",
                    aside: body.reason.map { words[$0.name] },
                    details: body.suggestion
                )
            }
        case .concerned(let body):
            Telling(
                "lock",
                words["event_concerned"],
                tone: "warn",
                aside: body.people.sorted().map(name).joined(separator: words["comma"]),
                details: body.reason
            )
        default: Telling("dot", event.type)
        }
    }

    /// What the timekeeper said, of a ticket or of another subject.
    func tellClock(_ event: TicketEvent) -> Telling {
        switch event {
        case .warned(let body):
            Telling("clock", words["event_warned", String(body.percent)], tone: "warn", aside: title(body.rule))
                .under(body.rule)
        case .breached(let body):
            Telling("alert", words["event_breached"], tone: "danger", aside: title(body.rule)).under(body.rule)
        case .escalated(let body):
            Telling("up", words["event_escalated", words[body.to.name]], tone: "danger", aside: title(body.rule))
                .under(body.rule)
        case .waived(let body):
            Telling("check", words["event_waived"], aside: title(body.rule), details: body.reason).under(body.rule)
        default: Telling("dot", event.type)
        }
    }

    private func tellHandling(_ event: TicketEvent) -> Telling {
        switch event {
        case .held(let body): Telling("lock", words["event_held"], aside: words[body.reason.name])
        case .resumed: Telling("right", words["event_resumed"])
        case .snoozed(let body): Telling("clock", words["event_snoozed", visit.wording.dateTime(body.until)])
        case .woken(let body): Telling("bell", words["event_woken"], aside: words["woken_\(body.reason.rawValue)"])
        case .messaged(let body): message(body)
        case .solved(let body): solved(body)
        case .contactFailed(let body):
            Telling(
                "phone",
                words["event_contactFailed"],
                tone: "warn",
                aside: words[body.channel.name],
                details: body.day
            )
        case .confirmed(let body):
            body.isSolved
                ? Telling("check", words["event_confirmed"], tone: "ok", aside: words[body.channel.name])
                : Telling("x", words["event_disputed"], tone: "warn", aside: words[body.channel.name])
        case .closed(let body):
            Telling(
                "check2",
                words["event_closed"],
                tone: "ok",
                aside: words[body.isConfirmed ? "closedConfirmed" : "closedUnreached"]
            )
        case .reopened(let body): Telling("swap", words["event_reopened"], tone: "warn").saying(shown(body.words))
        case .cancelled(let body): Telling("x", words["event_cancelled"], details: body.reason)
        default: Telling("dot", event.type)
        }
    }

    private func message(_ body: TicketEvent.Messaged) -> Telling {
        let (icon, tone, key) =
            switch body.direction {
            case .fromCustomer: ("chat", "wrote", "event_wrote")
            case .toCustomer: ("send", "reply", "event_replied")
            case .note: ("lock", "note", "event_noted")
            }
        let aside = body.direction == .note ? words["noteHidden"] : words[body.channel.name]
        let waived = body.waiver.map {
            words["event_wordingWaived", $0.reason, $0.findings.joined(separator: words["comma"])]
        }
        let script = body.script.map { words["event_script", $0] }
        let details = [waived, script].compactMap(\.self).joined(separator: words["semicolon"])
        return Telling(icon, words[key], tone: tone, aside: aside, details: details.isEmpty ? nil : details).saying(
            shown(body.words)
        )
        .carrying(body.attachments)
        .being(body.direction == .note ? "note" : "message")
    }

    private func solved(_ body: TicketEvent.Solved) -> Telling {
        let parts = [
            words["event_cause", body.cause], body.action.isEmpty ? nil : words["event_action", body.action],
            body.evidence.isEmpty ? nil : words["event_evidence", body.evidence.joined(separator: words["comma"])],
        ]
        let details = parts.compactMap(\.self).joined(separator: words["semicolon"])
        return Telling("check", words["event_solved"], tone: "ok", aside: words[body.result.name], details: details)
            .saying(shown(body.words))
    }
}

extension Teller {
    /// Personal words as they may be shown.
    func shown(_ text: PersonalText) -> String { text.words ?? words["shredded"] }

    func missing(_ fields: [String]) -> String {
        fields.map { words["missing_\($0)"] }.joined(separator: words["comma"])
    }

    func target(_ target: TransferTarget) -> String {
        switch target {
        case .queue(let key): queue(key)
        case .agent(let user): name(user)
        }
    }

    /// Why the dispatcher chose: the best candidates with their points, and what kept the others out.
    func why(_ explanation: MatchExplanation) -> String {
        let best = explanation.candidates.prefix(3).map { candidate in
            words[
                "why_candidate",
                name(candidate.agent),
                String(candidate.score),
                String(candidate.skill),
                String(candidate.load),
                String(candidate.continuity),
                String(candidate.idle)
            ]
        }
        return (best + [excluded(explanation.excluded)].compactMap(\.self)).joined(separator: words["semicolon"])
    }

    /// What kept others out; nil when nothing did.
    func excluded(_ reasons: [String: Int]) -> String? {
        if reasons.isEmpty { return nil }
        let counted = reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return words[
            "why_excluded",
            counted.map { "\(words["excluded_\($0.key)"]) \($0.value)" }.joined(separator: words["comma"])
        ]
    }

    private func title(_ rule: RuleID) -> String { edition.rules[rule].map { words[$0.title] } ?? rule.rawValue }

    private func correction(_ correction: Correction) -> String {
        [correction.type?.name, correction.category?.name, correction.urgency?.name]
            .compactMap { $0.map { words[$0] } }
            .joined(separator: words["comma"])
    }
}
