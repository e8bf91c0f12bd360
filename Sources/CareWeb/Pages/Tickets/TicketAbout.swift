import Care
import CareDesk

/// What the page says about a ticket beside its clocks and history.
struct TicketAbout {
    let ticket: Ticket
    let corrections: [SubjectCorrection]
    let teller: Teller
    let visit: Visit

    private var words: Words { visit.words }

    var summary: String { teller.shown(ticket.record.summary) }

    var kind: String { "\(words[ticket.type.name]) / \(words[ticket.category.name])" }

    var holder: String {
        switch ticket.assignment {
        case .waiting: words["holderWaiting", teller.queue(ticket.queue)]
        case .offered(let agent, _): words["holderOffered", teller.name(agent), teller.queue(ticket.queue)]
        case .taken(let agent): words["holderTaken", teller.name(agent), teller.queue(ticket.queue)]
        }
    }

    var marks: [TicketView.Mark] {
        var marks: [TicketView.Mark] = []
        if let hold = ticket.hold { marks.append(.init(label: words["markHeld", words[hold.name]], tone: "note")) }
        if let until = ticket.snoozedUntil {
            marks.append(.init(label: words["markSnoozed", visit.wording.near(until)], tone: "note"))
        }
        if ticket.urges > 0 { marks.append(.init(label: words["markUrged", String(ticket.urges)], tone: "warn")) }
        if ticket.reopenings > 0 {
            marks.append(.init(label: words["markReopened", String(ticket.reopenings)], tone: "warn"))
        }
        if let transfer = ticket.transfer {
            marks.append(.init(label: words["markTransfer", teller.target(transfer.to)], tone: "accent"))
        }
        if let role = ticket.escalatedTo {
            marks.append(.init(label: words["markEscalated", words[role.name]], tone: "danger"))
        }
        if let survivor = ticket.survivor {
            marks.append(.init(label: words["event_merged", teller.named(survivor)], tone: "warn"))
        }
        if ticket.customerClass.isVulnerable { marks.append(.init(label: words["markVulnerable"], tone: "warn")) }
        if let follows = ticket.follows { marks.append(.init(label: words["markFollows", follows], tone: "")) }
        return marks
    }

    var stages: [TicketView.Step] {
        let current = Stage.allCases.firstIndex(of: ticket.stage) ?? 0
        return Stage.allCases.enumerated().map { index, stage in
            let isPast = index < current || ticket.ending != nil
            let tone = isPast ? "past" : index == current ? "current" : ""
            return .init(
                label: words[stage.name],
                icon: isPast ? "check" : index == current ? "dot" : "ring",
                tone: tone,
                isCurrent: index == current
            )
        }
    }

    var customer: [TicketView.Fact] {
        let record = ticket.record
        let province = record.province.map { Province.name($0, in: words.language) }
        let place = [province, record.area.map { words[$0.name] }].compactMap(\.self).joined(separator: " ")
        return [
            .init(label: words["customerName"], value: masked(record.name, Masking.name)),
            .init(label: words["customerNumber"], value: masked(record.number, Masking.number)),
            .init(
                label: words["identityLabel"],
                value: "\(record.identityLevel.rawValue) \(words[record.identityLevel.name])"
            ),
            .init(label: words["placeLabel"], value: place.isEmpty ? "—" : place),
            .init(label: words["addressLabel"], value: masked(record.address, Masking.address)),
        ] + corrections.map(corrected)
    }

    /// What the customer had set right stands beside what was recorded, which stays (handbook 3.4).
    private func corrected(_ correction: SubjectCorrection) -> TicketView.Fact {
        .init(
            label: words["customerCorrected", words[correction.field.name]],
            value: [correction.words, visit.wording.near(correction.at)].joined(separator: words["comma"])
        )
    }

    private func masked(_ text: PersonalText?, _ mask: (String) -> String) -> String {
        guard let text else { return "—" }
        return text.words.map(mask) ?? words["shredded"]
    }

    var elements: [TicketView.Element] {
        let missing = Set(ticket.record.missing)
        return ["time", "place", "identity", "description", "expectedResult"].map { name in
            let isMissing = missing.contains(name)
            let label = words["missing_\(name)"]
            return .init(
                label: isMissing ? words["elementMissing", label] : label,
                icon: isMissing ? "alert" : "check",
                tone: isMissing ? "warn" : "ok"
            )
        }
    }

    var guesses: [TicketView.Guessed] {
        let said = ticket.classification
        return [
            guessed("typeLabel", words[ticket.type.name], said.type, stands: ticket.type == said.type.value),
            guessed(
                "categoryLabel",
                words[ticket.category.name],
                said.category,
                stands: ticket.category == said.category.value
            ),
            guessed(
                "urgencyLabel",
                words[ticket.urgency.name],
                said.urgency,
                stands: ticket.urgency == said.urgency.value
            ),
        ]
    }

    private func guessed<Value>(
        _ label: String,
        _ value: String,
        _ guess: Guess<Value>,
        stands: Bool
    ) -> TicketView.Guessed {
        let isGiven = guess.confidence >= 1 && guess.words.isEmpty
        let said = isGiven ? words["guessGiven"] : words["guessSure", String(Int((guess.confidence * 100).rounded()))]
        return .init(
            label: words[label],
            value: value,
            confidence: stands ? said : words["guessCorrected"],
            words: stands && !guess.words.isEmpty
                ? words["guessWords", guess.words.joined(separator: words["comma"])] : nil
        )
    }

    /// Why it still waits, or why it came to where it is.
    func dispatch(_ entries: [JournalEntry<TicketEvent>], waiting: WaitingExplanation?) -> [String] {
        if let waiting { return self.waiting(waiting) }
        for entry in entries.reversed() {
            switch entry.event {
            case .assigned(let body):
                return body.explanation.map { [teller.why($0)] } ?? [words["whyByHand", teller.name(entry.actor.name)]]
            case .taken(let body):
                if let explanation = body.explanation {
                    return [words["whyTaken", teller.name(body.agent)], teller.why(explanation)]
                }
                if entry.version > 3 { return [words["whyTaken", teller.name(body.agent)]] }
            case .transferAnswered(let body) where body.isAccepted:
                return [words["event_transferAccepted"]]
            default: continue
            }
        }
        return [words["whyRouted", teller.queue(ticket.queue)]]
    }

    private func waiting(_ waiting: WaitingExplanation) -> [String] {
        let place = words[
            "waitingPlace",
            teller.queue(waiting.queue),
            String(waiting.position),
            String(waiting.waiting),
            waiting.priority.name
        ]
        return [place, teller.excluded(waiting.excluded) ?? words["waitingNobody"]]
    }
}
