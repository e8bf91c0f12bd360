import Care

/// Writes what an event holds, with the customer's name, number and address masked.
struct EventText: Sendable {
    let stamp: TimeStamp

    func write(_ actor: Actor, to json: inout JSONText) {
        json.object("actor") { json in
            json.member("kind", actor.kind.rawValue)
            json.member("role", actor.role.rawValue)
            json.member("name", actor.name)
        }
    }

    /// Every entry in order, with what it holds.
    func write(_ key: String, _ entries: [JournalEntry<TicketEvent>], to json: inout JSONText) {
        json.array(key, entries) { json, entry in
            json.object { json in
                json.member("version", entry.version)
                json.member("type", entry.event.type)
                json.member("at", stamp(entry.at))
                write(entry.actor, to: &json)
                json.member("edition", entry.edition)
                json.optional("bulk", entry.bulk)
                json.object("data") { write(entry.event, to: &$0) }
            }
        }
    }

    func write(_ event: TicketEvent, to json: inout JSONText) {
        switch event {
        case .accepted(let body): write(body, to: &json)
        case .recorded(let body):
            if let record = body.record { write(record, to: &json) }
            json.member("missing", body.missing)
        case .classified(let body):
            json.optional("type", body.correction.type?.rawValue)
            json.optional("category", body.correction.category?.rawValue)
            json.optional("urgency", body.correction.urgency?.rawValue)
        case .assessed(let body):
            json.member("complexity", body.complexity.rawValue)
            json.member("decision", body.decision.rawValue)
            json.member("priority", body.priority.priority.name)
        case .prioritised(let body):
            json.member("priority", body.priority.name)
            json.member("reason", body.reason)
        case .urged(let body):
            json.member("channel", body.channel.rawValue)
            json.nullable("text", body.words.words)
            json.member("count", body.count)
        default:
            writeDispatch(event, to: &json)
        }
    }

    private func writeDispatch(_ event: TicketEvent, to json: inout JSONText) {
        switch event {
        case .queued(let body):
            json.member("queue", body.queue)
            json.member("reason", body.reason.rawValue)
        case .assigned(let body):
            json.member("agent", body.agent)
            write(body.explanation, to: &json)
        case .taken(let body):
            json.member("agent", body.agent)
            write(body.explanation, to: &json)
        case .refused(let body):
            json.member("agent", body.agent)
            json.member("reason", body.reason.rawValue)
        case .transferOffered(let body):
            write(body.to, to: &json)
            json.member("reason", body.reason)
            json.nullable("summary", body.summary.words)
        case .transferAnswered(let body):
            json.member("accept", body.isAccepted)
            json.optional("agent", body.agent)
            json.optional("reason", body.reason?.rawValue)
            json.optional("suggestion", body.suggestion)
        case .concerned(let body):
            json.member("people", body.people.sorted())
            json.member("reason", body.reason)
        case .linked(let body): write(body.link, to: &json)
        case .unlinked(let body): write(body.link, to: &json)
        case .merged, .unmerged, .absorbed, .released:
            json.nullable("ticket", event.namedTicket == TicketEvent.unnamed ? nil : event.namedTicket)
        default:
            writeHandling(event, to: &json)
        }
    }

    private func writeHandling(_ event: TicketEvent, to json: inout JSONText) {
        switch event {
        case .held(let body): json.member("reason", body.reason.rawValue)
        case .snoozed(let body): json.member("until", stamp(body.until))
        case .woken(let body): json.member("reason", body.reason.rawValue)
        case .messaged(let body):
            json.member("direction", body.direction.rawValue)
            json.member("channel", body.channel.rawValue)
            json.nullable("text", body.words.words)
            json.optional("script", body.script)
            if let waiver = body.waiver {
                json.member("reason", waiver.reason)
                json.member("findings", waiver.findings)
            }
            write(body.attachments, to: &json)
        case .solved(let body):
            json.member("result", body.result.rawValue)
            json.member("cause", body.cause)
            json.member("action", body.action)
            json.nullable("text", body.words.words)
            json.member("evidence", body.evidence)
        case .contactFailed(let body):
            json.member("channel", body.channel.rawValue)
            json.member("day", body.day)
        case .confirmed(let body):
            json.member("solved", body.isSolved)
            json.member("channel", body.channel.rawValue)
        case .closed(let body):
            json.member("isConfirmed", body.isConfirmed)
            json.member("missing", body.missing)
        case .reopened(let body): json.nullable("reason", body.words.words)
        case .cancelled(let body): json.member("reason", body.reason)
        default: writeClocks(event, to: &json)
        }
    }

    private func writeClocks(_ event: TicketEvent, to json: inout JSONText) {
        switch event {
        case .warned(let body): write(body.rule, body.ordinal, percent: body.percent, to: &json)
        case .breached(let body):
            write(body.rule, body.ordinal, percent: 100, to: &json)
            json.member("dueAt", stamp(body.due))
        case .escalated(let body):
            write(body.rule, body.ordinal, percent: body.percent, to: &json)
            json.member("role", body.to.rawValue)
        case .waived(let body):
            json.member("rule", body.rule.rawValue)
            json.member("ordinal", body.ordinal)
            json.member("reason", body.reason)
        default: break
        }
    }

    private func write(_ body: TicketEvent.Accepted, to json: inout JSONText) {
        json.member("number", body.number)
        write(body.record, to: &json)
        json.member("type", body.classification.type.value.rawValue)
        json.member("category", body.classification.category.value.rawValue)
        json.member("urgency", body.classification.urgency.value.rawValue)
        json.member("priority", body.priority.priority.name)
        json.optional("follows", body.follows)
        json.optional("importedFrom", body.importedFrom)
        if let waited = body.waited { json.member("waitedSeconds", Int(waited.milliseconds / 1_000)) }
    }

    private func write(_ record: ContactRecord, to json: inout JSONText) {
        json.member("channel", record.channel.rawValue)
        json.nullable("name", record.name?.words.map(Masking.name))
        json.nullable("customerNumber", record.number?.words.map(Masking.number))
        json.member("identityLevel", record.identityLevel.rawValue)
        json.nullable("province", record.province)
        json.nullable("area", record.area?.rawValue)
        json.nullable("address", record.address?.words.map(Masking.address))
        json.nullable("description", record.description.words)
        json.nullable("expectedResult", record.expectedResult?.words)
    }

    private func write(_ rule: RuleID, _ ordinal: Int, percent: Int, to json: inout JSONText) {
        json.member("rule", rule.rawValue)
        json.member("ordinal", ordinal)
        json.member("percent", percent)
    }

    /// The number is null for who may not know of the other ticket.
    private func write(_ link: TicketLink, to json: inout JSONText) {
        json.member("kind", link.kind.rawValue)
        json.nullable("ticket", link.ticket == TicketEvent.unnamed ? nil : link.ticket)
    }

    private func write(_ target: TransferTarget, to json: inout JSONText) {
        json.object("to") { json in
            switch target {
            case .queue(let key): json.member("queue", key)
            case .agent(let name): json.member("agent", name)
            }
        }
    }

    /// Candidates with the parts of their scores, and how many each reason excluded (handbook 2.2).
    func write(_ explanation: MatchExplanation?, to json: inout JSONText) {
        guard let explanation else { return }
        json.object("explanation") { json in
            json.array("candidates", explanation.candidates) { json, candidate in
                json.object { json in
                    json.member("agent", candidate.agent)
                    json.member("score", candidate.score)
                    json.member("skill", candidate.skill)
                    json.member("load", candidate.load)
                    json.member("continuity", candidate.continuity)
                    json.member("idle", candidate.idle)
                }
            }
            write(excluded: explanation.excluded, to: &json)
            json.member("waiting", explanation.waiting)
        }
    }

    func write(excluded: [String: Int], to json: inout JSONText) {
        json.object("excluded") { json in
            for (reason, count) in excluded.sorted(by: { $0.key < $1.key }) { json.member(reason, count) }
        }
    }
}
