import Care
import CareTesting

/// A ticket while it is told: deeds that are decided on, folded and remembered.
struct Story {
    private(set) var ticket: Ticket
    private(set) var now = Moment.noon
    /// Every event so far with who did it and when.
    private(set) var entries: [JournalEntry<TicketEvent>]
    let rulebook = Rulebook.town
    private static let id = "t1"

    var edition: Edition { rulebook.edition }

    init(
        _ contact: ContactRequest = .brokenFibre(),
        by actor: Actor = .lin,
        number: String = "GZ20261123-000001",
        customer: String = "c1"
    ) {
        let guess = Classification(
            type: Guess(.fault, confidence: 0.9),
            category: Guess(.broadband, confidence: 0.9),
            urgency: Guess(.normal, confidence: 0.9)
        )
        let acceptance = Acceptance(
            number: number,
            customer: customer,
            request: contact,
            classification: Acceptance.classification(guess, corrected: contact),
            earlierContacts: 0,
            follows: nil
        )
        let events = acceptance.events(queue: "general")
        entries = events.enumerated().map { index, event in
            JournalEntry(version: index + 1, at: .noon, actor: actor, edition: "1.0.0", event: event)
        }
        ticket = Story.fold(entries, under: rulebook)
    }

    /// Lets time pass.
    mutating func wait(_ span: Span) { now = now + span }

    /// Lets what was decided happen.
    mutating func happen(_ events: [TicketEvent], by actor: Actor = .lin) {
        for event in events {
            let entry = JournalEntry(version: ticket.version + 1, at: now, actor: actor, edition: "1.0.0", event: event)
            entries.append(entry)
            ticket.apply(entry, under: rulebook)
        }
    }

    /// Lin assesses the ticket and takes it.
    mutating func takeUp(by actor: Actor = .lin) throws {
        happen(try ticket.assessing(.handling(ticket), by: actor, under: edition), by: actor)
    }

    mutating func solve(by actor: Actor = .lin) throws { happen(try ticket.solving(.repaired, by: actor), by: actor) }

    mutating func confirm(_ isSolved: Bool = true) throws {
        happen(try ticket.confirming(.init(isSolved: isSolved, channel: .phone), by: .lin))
    }

    mutating func close() throws { happen(try ticket.closing(by: .lin, under: edition)) }

    /// The whole way to the closed loop.
    static func closed() throws -> Story {
        var story = Story()
        try story.takeUp()
        try story.solve()
        try story.confirm()
        try story.close()
        return story
    }

    /// The ticket as its entries alone make it.
    var refolded: Ticket { Story.fold(entries, under: rulebook) }

    private static func fold(_ entries: [JournalEntry<TicketEvent>], under rulebook: Rulebook) -> Ticket {
        guard let first = entries.first, var ticket = Ticket(id: id, accepted: first, under: rulebook) else {
            preconditionFailure("a story begins with a contact")
        }
        for entry in entries.dropFirst() { ticket.apply(entry, under: rulebook) }
        return ticket
    }
}

extension Actor {
    static let lin = Actor.staff("lin", .agent)
    static let chen = Actor.staff("chen", .agent)
    static let zhou = Actor.staff("zhou", .lead)
    static let he = Actor.staff("he", .quality)
    static let wang = Actor(.customer, .customer, "c1")
    static let importer = Actor(.integration, .integration, "import")
}

extension ContactRequest {
    /// A whole contact about a dead line.
    static func brokenFibre(
        type: ProblemType? = nil,
        channel: Channel = .web,
        expectedResult: PersonalText? = .clear("今天内恢复")
    ) -> ContactRequest {
        let record = ContactRecord(
            channel: channel,
            name: .clear("王小明"),
            number: .clear("13800000001"),
            province: "河南",
            area: .urban,
            description: .clear("宽带断网"),
            expectedResult: expectedResult
        )
        return ContactRequest(record: record, type: type)
    }
}

extension TicketEvent.Solved {
    static let repaired = TicketEvent.Solved.because("光纤断裂")

    static func because(
        _ cause: String,
        words: String = "已更换皮线",
        evidence: [String] = ["line-test-1"]
    ) -> TicketEvent.Solved {
        .init(result: .repaired, cause: cause, action: "更换皮线", words: .clear(words), evidence: evidence)
    }
}

extension TicketEvent.Assessed {
    /// To be handled at once; impact and severity as they were.
    static func handling(_ ticket: Ticket) -> TicketEvent.Assessed {
        AssessmentRequest(impact: nil, severity: nil, complexity: .simple, decision: .handle).assessed(for: ticket)
    }
}

extension TicketEvent.TransferOffered {
    static func offer(
        to target: TransferTarget = .agent("chen"),
        reason: String = "需要现场",
        summary: String = "光纤断裂，待派修"
    ) -> TicketEvent.TransferOffered {
        .init(to: target, reason: reason, summary: .clear(summary))
    }
}

extension TicketEvent.TransferAnswered {
    static func accepted(by agent: String) -> TicketEvent.TransferAnswered {
        .init(isAccepted: true, agent: agent, reason: nil, suggestion: nil)
    }

    static let rejected = TicketEvent.TransferAnswered(
        isAccepted: false,
        agent: nil,
        reason: .wrongUnit,
        suggestion: "billing"
    )
}
