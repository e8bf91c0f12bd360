import Care
import CareTesting
import Testing

@Suite(.clause("3.1"))
struct TicketHandlingTests {
    @Test func `a hold stops the handbook's clocks and not the law's`() throws {
        var story = try handled()
        story.wait(.hours(1))
        story.happen(try story.ticket.holding(for: .waitingForParts, by: .lin))
        story.wait(.hours(10))

        story.happen(try story.ticket.resuming(by: .lin))

        #expect(story.ticket.hold == nil)
        #expect(story.ticket.obligations[RuleID("R-1.3-01")]?.due(asOf: story.now) == .noon + .hours(34))
        #expect(story.ticket.obligations[RuleID("R-3.1-01")]?.due(asOf: story.now) == .noon + .hours(48))
    }

    @Test func `what is held is not held again, and what runs is not resumed`() throws {
        var story = try handled()
        let running = story
        #expect(throws: Refusal.self) { try running.ticket.resuming(by: .lin) }

        story.happen(try story.ticket.holding(for: .waitingForParts, by: .lin))

        let held = story
        #expect(throws: Refusal.self) { try held.ticket.holding(for: .appointment, by: .lin) }
    }

    @Test func `what is solved is not held, and solving ends a hold`() throws {
        var story = try handled()
        story.happen(try story.ticket.holding(for: .waitingForParts, by: .lin))
        story.wait(.hours(30))

        try story.solve()

        #expect(story.ticket.hold == nil)
        #expect(story.ticket.status == .resolved)
        #expect(story.ticket.obligations[RuleID("R-1.3-01")]?.state == .met)
        let solved = story
        let refusal = #expect(throws: Refusal.self) { try solved.ticket.holding(for: .appointment, by: .lin) }
        #expect(refusal?.kind == .wrongStage)
    }

    @Test func `the customer's own words end the wait for him, and no other hold`() throws {
        let words = TicketEvent.Messaged(direction: .fromCustomer, channel: .sms, words: .clear("光猫型号是…"))
        for reason in HoldReason.allCases {
            var story = try handled()
            story.happen(try story.ticket.holding(for: reason, by: .lin))

            let events = try story.ticket.messaging(words, by: .chen)

            #expect(
                events.map(\.type) == ["ticket.messaged"] + (reason == .waitingForCustomer ? ["ticket.resumed"] : [])
            )
        }
    }

    @Test(arguments: [TicketEvent.Solved.because(""), .because(" "), .because("光纤断裂", words: " ")])
    func `a solution says what was wrong and what was done`(solution: TicketEvent.Solved) throws {
        let story = try handled()

        let refusal = #expect(throws: Refusal.self) { try story.ticket.solving(solution, by: .lin) }

        #expect(refusal?.clause == ClauseNumber(3, 4))
    }

    @Test func `what is not assessed is not solved, and what is solved is not solved again`() throws {
        var story = Story()
        story.happen(try story.ticket.taking(by: .lin))
        let taken = story
        let early = #expect(throws: Refusal.self) { try taken.ticket.solving(.repaired, by: .lin) }
        #expect(early?.clause == ClauseNumber(2, 1))

        try story.takeUp()
        try story.solve()

        let solved = story
        let again = #expect(throws: Refusal.self) { try solved.ticket.solving(.repaired, by: .lin) }
        #expect(again?.kind == .wrongStage)
    }

    @Test func `who solves what nobody holds takes it`() throws {
        var story = Story()
        story.happen(try story.ticket.assessing(.handling(story.ticket), by: .dispatcher, under: story.edition))

        let events = try story.ticket.solving(.repaired, by: .zhou)

        #expect(events.map(\.type) == ["ticket.taken", "ticket.solved"])
        #expect(throws: Refusal.self) { try story.ticket.solving(.repaired, by: .lin) }
    }

    @Test func `after a dispute it is solved anew by whoever has it, within a day`() throws {
        var story = try handled()
        try story.solve()
        try story.confirm(false)
        story.wait(.hours(24))

        try story.solve()

        #expect(story.ticket.obligations[RuleID("R-4.2-01")]?.state == .met)
        #expect(!story.ticket.isConfirmed)
        #expect(story.ticket.solver == "lin")
    }

    private func handled() throws -> Story {
        var story = Story()
        try story.takeUp()
        return story
    }
}

@Suite(.clause("3.2"))
struct TicketMessageTests {
    @Test(arguments: MessageDirection.allCases)
    func `a message needs words`(direction: MessageDirection) throws {
        var story = Story()
        try story.takeUp()

        let refusal = #expect(throws: Refusal.self) {
            try story.ticket.messaging(.init(direction: direction, channel: .sms, words: .clear(" \n")), by: .lin)
        }

        #expect(refusal?.field == "/text")
    }

    @Test func `a reply meets what a note and the customer's own words do not`() throws {
        var story = Story(.brokenFibre(type: .complaint))
        try story.takeUp()
        for direction in [MessageDirection.note, .fromCustomer] {
            let message = TicketEvent.Messaged(direction: direction, channel: .sms, words: .clear("…"))
            story.happen(try story.ticket.messaging(message, by: .lin))
            #expect(story.ticket.obligations[RuleID("R-5.2-02")]?.state == .pending)
        }

        let reply = TicketEvent.Messaged(direction: .toCustomer, channel: .sms, words: .clear("您好"))
        story.happen(try story.ticket.messaging(reply, by: .lin))

        #expect(story.ticket.obligations[RuleID("R-5.2-02")]?.state == .met)
    }

    @Test func `a note is written by any who handle tickets, on an ended ticket too`() throws {
        let note = TicketEvent.Messaged(direction: .note, channel: .web, words: .clear("已归档"))

        #expect(try Story.closed().ticket.messaging(note, by: .chen).count == 1)
        #expect(throws: Refusal.self) { try Story().ticket.messaging(note, by: .he) }
    }
}
