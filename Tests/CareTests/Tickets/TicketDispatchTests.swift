import Care
import CareTesting
import Testing

@Suite(.clause("2.2"))
struct TicketDispatchTests {
    @Test func `the dispatcher offers what waits and nothing else`() throws {
        var story = Story()
        let offer = try story.ticket.assigning(to: "chen", explained: nil, by: .dispatcher)
        story.happen(offer, by: .dispatcher)

        #expect(story.ticket.assignment == .offered(to: "chen", at: .noon))
        #expect(story.ticket.holder == nil)
        let refusal = #expect(throws: Refusal.self) {
            try story.ticket.assigning(to: "lin", explained: nil, by: .dispatcher)
        }
        #expect(refusal?.kind == .conflict)
    }

    @Test func `an agent names himself and nobody else, a lead whom he likes`() throws {
        let ticket = Story().ticket

        #expect(try ticket.assigning(to: "lin", explained: nil, by: .lin) == [.taken(.init(agent: "lin"))])
        #expect(throws: Refusal.self) { try ticket.assigning(to: "chen", explained: nil, by: .lin) }
        #expect(try ticket.assigning(to: "chen", explained: nil, by: .zhou).map(\.type) == ["ticket.assigned"])
    }

    @Test func `who takes first has it, who takes it again changes nothing, and another is told`() throws {
        var story = Story()
        story.happen(try story.ticket.taking(by: .lin))

        #expect(try story.ticket.taking(by: .lin).isEmpty)
        let refusal = #expect(throws: Refusal.self) { try story.ticket.taking(by: .chen) }
        #expect(refusal?.message.en.contains("lin") == true)
        #expect(try story.ticket.taking(by: .zhou) == [.taken(.init(agent: "zhou"))])
    }

    @Test func `an offer is taken by whom it was made to`() throws {
        var story = Story()
        story.happen(try story.ticket.assigning(to: "chen", explained: nil, by: .dispatcher), by: .dispatcher)

        #expect(throws: Refusal.self) { try story.ticket.taking(by: .lin) }
        story.wait(.minutes(15))
        story.happen(try story.ticket.taking(by: .chen), by: .chen)

        #expect(story.ticket.holder == "chen")
        #expect(story.ticket.obligations[RuleID("R-2.2-02")]?.state == .met)
    }

    @Test(arguments: [(0, "general"), (1, "general"), (2, "lead")])
    func `what is given back goes to its queue, and the third time to the lead`(before: Int, queue: String) throws {
        var story = Story()
        for _ in 0..<before { try story.bounce() }

        try story.bounce()

        #expect(story.ticket.queue == queue)
        #expect(story.ticket.assignment == .waiting)
        #expect(story.ticket.bounces == before + 1)
        #expect(story.ticket.refusedBy == ["chen"])
        #expect(story.ticket.obligations[RuleID("R-2.2-02")]?.state == .void)
    }

    @Test func `only an offer is given back, by whom it was made to, a lead or the desk`() throws {
        var story = Story()
        let waiting = story.ticket
        #expect(throws: Refusal.self) {
            try waiting.refusing(.noCapacity, by: .chen, leadQueue: "lead", under: Rulebook.town.edition)
        }
        story.happen(try story.ticket.assigning(to: "chen", explained: nil, by: .dispatcher), by: .dispatcher)
        let offered = story.ticket

        #expect(throws: Refusal.self) {
            try offered.refusing(.noCapacity, by: .lin, leadQueue: "lead", under: Rulebook.town.edition)
        }
        for actor in [Actor.chen, .zhou, .timekeeper] {
            let events = try offered.refusing(.unanswered, by: actor, leadQueue: "lead", under: Rulebook.town.edition)
            #expect(events.first == .refused(.init(agent: "chen", reason: .unanswered)))
            #expect(events.last == .queued(.init(queue: "general", reason: .absence)))
        }
    }

    @Test func `what waits overflows to another queue, and what somebody has does not`() throws {
        var story = Story()
        #expect(try story.ticket.overflowing(to: "general", by: .timekeeper).isEmpty)

        story.happen(try story.ticket.overflowing(to: "lead", by: .timekeeper), by: .timekeeper)

        #expect(story.ticket.queue == "lead")
        try story.takeUp()
        #expect(try story.ticket.overflowing(to: "general", by: .timekeeper).isEmpty)
    }
}

@Suite(.clause("2.4"))
struct TicketTransferTests {
    @Test func `the giver answers for it until the other accepts`() throws {
        var story = try taken()
        story.happen(try story.ticket.transferring(.offer(), by: .lin, under: story.edition))

        #expect(story.ticket.holder == "lin")
        #expect(try story.ticket.holding(for: .waitingForThirdParty, by: .lin).count == 1)
        #expect(throws: Refusal.self) { try story.ticket.holding(for: .waitingForThirdParty, by: .chen) }
        story.happen(try story.answer(.accepted(by: "chen"), by: .chen), by: .chen)

        #expect(story.ticket.holder == "chen")
        #expect(story.ticket.hops == 1)
        #expect(story.ticket.transfer == nil)
    }

    @Test func `no clock is reset, and the answer has its own`() throws {
        var story = try taken()
        let starts = story.ticket.obligations.all.map { $0.clock?.startedAt }
        story.wait(.minutes(40))
        story.happen(try story.ticket.transferring(.offer(), by: .lin, under: story.edition))
        story.wait(.minutes(31))

        story.happen(try story.answer(.accepted(by: "chen"), by: .chen), by: .chen)

        #expect(Array(story.ticket.obligations.all.map { $0.clock?.startedAt }.prefix(starts.count)) == starts)
        #expect(story.ticket.obligations[RuleID("R-2.4-01")]?.state == .breached)
    }

    @Test func `a transfer to a queue goes there when it is accepted and not before`() throws {
        var story = try taken()
        story.happen(try story.ticket.transferring(.offer(to: .queue("network")), by: .lin, under: story.edition))
        #expect(story.ticket.queue == "general")

        story.happen(try story.answer(.accepted(by: "chen"), by: .chen), by: .chen)

        #expect(story.ticket.queue == "network")
        #expect(story.ticket.holder == "chen")
    }

    @Test(arguments: [
        ("", "光纤断裂", "/reason"), (" ", "光纤断裂", "/reason"), ("需要现场", "", "/summary"), ("需要现场", " ", "/summary"),
    ])
    func `it needs a reason and a summary, so that the customer never repeats`(
        reason: String,
        summary: String,
        field: String
    ) throws {
        let story = try taken()

        let refusal = #expect(throws: Refusal.self) {
            try story.ticket.transferring(
                .offer(reason: reason, summary: summary),
                by: .lin,
                under: story.edition
            )
        }

        #expect(refusal?.field == field)
    }

    @Test func `nothing is transferred to where it is`() throws {
        let story = try taken()

        for actor in [Actor.lin, .zhou] {
            let refusal = #expect(throws: Refusal.self) {
                try story.ticket.transferring(.offer(to: .agent("lin")), by: actor, under: story.edition)
            }
            #expect(refusal?.field == "/to")
        }
        let waiting = Story()
        #expect(throws: Refusal.self) {
            try waiting.ticket.transferring(.offer(to: .queue("general")), by: .zhou, under: waiting.edition)
        }
        #expect(throws: Refusal.self) {
            try story.ticket.transferring(.offer(to: .agent("zhou")), by: .zhou, under: story.edition)
        }
    }

    @Test(arguments: [(0, true, true), (1, true, true), (2, false, true)])
    func `the third transfer needs a lead`(before: Int, agentMay: Bool, leadMay: Bool) throws {
        var story = try taken()
        let agents = ["lin", "chen", "lin", "chen"]
        for hop in 0..<before {
            let (giver, taker) = (Actor.staff(agents[hop], .agent), Actor.staff(agents[hop + 1], .agent))
            story.happen(
                try story.ticket.transferring(.offer(to: .agent(taker.name)), by: giver, under: story.edition),
                by: giver
            )
            story.happen(try story.answer(.accepted(by: taker.name), by: taker), by: taker)
        }
        let (holder, next) = (Actor.staff(agents[before], .agent), TransferTarget.agent(agents[before + 1]))
        let told = story

        for (actor, may) in [(holder, agentMay), (Actor.zhou, leadMay)] {
            do {
                _ = try told.ticket.transferring(.offer(to: next), by: actor, under: told.edition)
                #expect(may)
            } catch {
                #expect(!may)
                #expect(error.rule == RuleID("R-2.4-03"))
            }
        }
    }

    @Test func `while one waits for its answer there is no second, no taking, no assigning and no solving`() throws {
        var story = try taken()
        story.happen(try story.ticket.transferring(.offer(), by: .lin, under: story.edition))
        let ticket = story.ticket

        #expect(throws: Refusal.self) { try ticket.transferring(.offer(), by: .lin, under: Rulebook.town.edition) }
        #expect(throws: Refusal.self) { try ticket.taking(by: .zhou) }
        #expect(throws: Refusal.self) { try ticket.assigning(to: "chen", explained: nil, by: .zhou) }
        #expect(throws: Refusal.self) { try ticket.solving(.repaired, by: .lin) }
    }

    @Test func `the giver does not accept his own, nor another what was offered to one`() throws {
        var story = try taken()
        story.happen(try story.ticket.transferring(.offer(), by: .lin, under: story.edition))
        let offered = story

        var shared = try taken()
        shared.happen(try shared.ticket.transferring(.offer(to: .queue("lead")), by: .lin, under: shared.edition))
        let open = shared

        let own = #expect(throws: Refusal.self) { try open.answer(.accepted(by: "lin"), by: .lin) }
        #expect(own?.kind == .conflict)
        #expect(try open.answer(.accepted(by: "wu"), by: .staff("wu", .agent)).count == 1)
        #expect(throws: Refusal.self) { try offered.answer(.accepted(by: "wu"), by: .staff("wu", .agent)) }
        #expect(try offered.answer(.accepted(by: "zhou"), by: .zhou).count == 1)
    }

    @Test func `a rejection has a reason from the list and leaves the ticket with the giver`() throws {
        var story = try taken()
        story.happen(try story.ticket.transferring(.offer(), by: .lin, under: story.edition))
        let nameless = TicketEvent.TransferAnswered(isAccepted: false, agent: nil, reason: nil, suggestion: nil)
        let offered = story
        #expect(throws: Refusal.self) { try offered.answer(nameless, by: .chen) }

        story.happen(try story.answer(.rejected, by: .chen), by: .chen)

        #expect(story.ticket.holder == "lin")
        #expect(story.ticket.bounces == 1)
        #expect(story.ticket.hops == 0)
    }

    @Test func `the third that comes back goes to the lead`() throws {
        var story = try taken()
        for round in 1...3 {
            story.happen(try story.ticket.transferring(.offer(), by: .lin, under: story.edition))
            story.happen(try story.answer(.rejected, by: .chen), by: .chen)
            #expect(story.ticket.queue == (round < 3 ? "general" : "lead"))
        }

        #expect(story.ticket.assignment == .waiting)
    }

    @Test func `what is solved is not transferred, and where nothing was offered nothing is answered`() throws {
        var story = try taken()
        try story.solve()
        let solved = story

        let late = #expect(throws: Refusal.self) {
            try solved.ticket.transferring(.offer(), by: .lin, under: solved.edition)
        }
        let none = #expect(throws: Refusal.self) { try solved.answer(.accepted(by: "chen"), by: .chen) }

        #expect([late?.kind, none?.kind] == [.wrongStage, .wrongStage])
    }

    private func taken() throws -> Story {
        var story = Story()
        try story.takeUp()
        return story
    }
}

extension Story {
    /// It is offered to Chen, who gives it back.
    mutating func bounce() throws {
        happen(try ticket.assigning(to: "chen", explained: nil, by: .zhou), by: .zhou)
        happen(try ticket.refusing(.missingSkill, by: .chen, leadQueue: "lead", under: edition), by: .chen)
    }

    func answer(_ answer: TicketEvent.TransferAnswered, by actor: Actor) throws -> [TicketEvent] {
        try ticket.answeringTransfer(answer, by: actor, leadQueue: "lead", under: edition)
    }
}
