import Care
import CareDesk

/// Writes a ticket as the interface shows it: name, number and address masked, everything else open to whoever may read it.
struct TicketText: Sendable {
    let stamp: TimeStamp
    let language: Language
    /// The moment as of which clocks are read.
    let moment: Moment

    /// Writes a ticket, with its history when that is wanted.
    func write(
        _ ticket: Ticket,
        under rulebook: Rulebook,
        history: [JournalEntry<TicketEvent>]? = nil,
        to json: inout JSONText
    ) {
        json.object { json in
            writeHead(ticket, to: &json)
            writeCustomer(ticket, to: &json)
            json.object("place") { json in
                json.nullable("province", ticket.record.province)
                json.nullable("area", ticket.record.area?.rawValue)
                json.nullable("address", words(ticket.record.address).map(Masking.address))
            }
            json.nullable("description", words(ticket.record.description))
            json.nullable("expectedResult", words(ticket.record.expectedResult))
            json.object("record") { json in
                json.member("completeness", ticket.record.completeness)
                json.member("missing", ticket.record.missing)
            }
            writeClassification(ticket.classification, to: &json)
            writeAssessment(ticket.assessment, to: &json)
            writeSolution(ticket, to: &json)
            json.array("obligations", ticket.obligations.all) { write($1, of: ticket, under: rulebook, to: &$0) }
            writeTail(ticket, to: &json)
            if let history { EventText(stamp: stamp).write("history", history, to: &json) }
        }
    }

    private func writeHead(_ ticket: Ticket, to json: inout JSONText) {
        json.member("number", ticket.number)
        json.member("stage", ticket.stage.rawValue)
        json.member("status", ticket.status.rawValue)
        json.member("type", ticket.type.rawValue)
        json.member("category", ticket.category.rawValue)
        json.member("kind", ProblemKind(ticket.type, ticket.category).rawValue)
        json.member("urgency", ticket.urgency.rawValue)
        json.member("priority", ticket.priority.name)
        json.object("why") { json in
            json.member("impact", ticket.priorityDecision.impact.rawValue)
            json.member("severity", ticket.priorityDecision.severity.rawValue)
            json.member("boosts", ticket.priorityDecision.boosts.map(\.rawValue))
        }
        json.member("channel", ticket.record.channel.rawValue)
        json.member("receivedAt", stamp(ticket.receivedAt))
        json.member("changedAt", stamp(ticket.changedAt))
        json.member("queue", ticket.queue)
        json.nullable("assignee", ticket.assignment.agent)
        json.nullable("holder", ticket.holder)
        json.nullable("hold", ticket.hold?.rawValue)
        json.nullable("snoozedUntil", ticket.snoozedUntil.map { stamp($0) })
        json.member("concerned", ticket.concerned.sorted())
    }

    private func writeCustomer(_ ticket: Ticket, to json: inout JSONText) {
        json.object("customer") { json in
            json.nullable("name", words(ticket.record.name).map(Masking.name))
            json.nullable("number", words(ticket.record.number).map(Masking.number))
            json.member("identityLevel", ticket.record.identityLevel.rawValue)
            json.member("isProxy", ticket.record.isProxy)
            json.object("class") { json in
                json.member("isVIP", ticket.customerClass.isVIP)
                json.member("isVulnerable", ticket.customerClass.isVulnerable)
            }
        }
    }

    func writeClassification(_ classification: Classification, to json: inout JSONText) {
        json.object("classification") { json in
            write("type", classification.type, classification.type.value.rawValue, to: &json)
            write("category", classification.category, classification.category.value.rawValue, to: &json)
            write("urgency", classification.urgency, classification.urgency.value.rawValue, to: &json)
            json.member("kind", classification.kind.rawValue)
        }
    }

    private func write<Value>(_ key: String, _ guess: Guess<Value>, _ value: String, to json: inout JSONText) {
        json.object(key) { json in
            json.member("value", value)
            json.member("confidence", share: guess.confidence)
            json.member("words", guess.words)
        }
    }

    private func writeAssessment(_ assessment: TicketEvent.Assessed?, to json: inout JSONText) {
        guard let assessment else { return json.null("assessment") }
        json.object("assessment") { json in
            json.member("complexity", assessment.complexity.rawValue)
            json.member("decision", assessment.decision.rawValue)
        }
    }

    private func writeSolution(_ ticket: Ticket, to json: inout JSONText) {
        guard let solution = ticket.solution else { return json.null("solution") }
        json.object("solution") { json in
            json.member("result", solution.result.rawValue)
            json.member("cause", solution.cause)
            json.member("action", solution.action)
            json.nullable("text", words(solution.words))
            json.member("evidence", solution.evidence)
            json.nullable("by", ticket.solver)
            json.member("isConfirmed", ticket.isConfirmed)
            json.member("failedContactDays", ticket.failedContactDays.sorted())
        }
    }

    func write(_ obligation: Obligation, of ticket: Ticket, under rulebook: Rulebook, to json: inout JSONText) {
        let rule = rulebook.edition.rules[obligation.rule]
        json.object { json in
            json.member("rule", obligation.rule.rawValue)
            json.nullable("clause", rule?.clause.description)
            json.nullable("title", rule?.title.in(language))
            json.member("ordinal", obligation.ordinal)
            json.member("state", obligation.state.rawValue)
            json.member("openedAt", stamp(obligation.openedAt))
            json.nullable("dueAt", obligation.due(asOf: moment).map { stamp($0) })
            json.nullable("settledAt", obligation.settledAt.map { stamp($0) })
            json.nullable("percent", obligation.clock.map { $0.percent(asOf: obligation.settledAt ?? moment) })
            json.member("isLegal", obligation.isLegal)
            json.nullable("evidence", obligation.evidence)
            json.member("source", obligation.source.document.in(language))
        }
    }

    private func writeTail(_ ticket: Ticket, to json: inout JSONText) {
        json.member("edition", ticket.edition)
        json.member("version", ticket.version)
        json.member("urges", ticket.urges)
        json.member("hops", ticket.hops)
        json.member("bounces", ticket.bounces)
        json.member("reopenings", ticket.reopenings)
        json.nullable("escalatedTo", ticket.escalatedTo?.rawValue)
        json.nullable("follows", ticket.follows)
        json.array("related", ticket.links) { json, link in
            json.object { json in
                json.member("kind", link.kind.rawValue)
                json.member("ticket", link.ticket)
            }
        }
        writeMerger(ticket, to: &json)
        json.member("missingForClosure", ticket.isOpen ? ticket.missingForClosure : [])
        json.object("links") { json in
            let path = "\(Api.root)/tickets/\(ticket.number)"
            json.member("self", path)
            for part in ["history", "obligations", "dispatch", "messages"] { json.member(part, "\(path)/\(part)") }
        }
    }

    /// The number is null for who may not know of the ticket as which it goes on.
    private func writeMerger(_ ticket: Ticket, to json: inout JSONText) {
        if case .merged(let into, let at) = ticket.ending {
            json.object("merger") { json in
                json.nullable("into", into == TicketEvent.unnamed ? nil : into)
                json.member("at", stamp(at))
            }
        } else {
            json.null("merger")
        }
        json.member("absorbed", ticket.absorbed.map(\.number))
    }

    /// The words, when they are open; nil when they are gone for good.
    private func words(_ text: PersonalText?) -> String? { text?.words }
}
