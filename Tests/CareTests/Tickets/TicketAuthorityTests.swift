import Care
import CareTesting
import Testing

@Suite(.clause("7.2"), .clause("2.4"))
struct TicketAuthorityTests {
    @Test(arguments: Deed.all, Role.allCases.filter { !$0.handlesTickets })
    func `who does not handle tickets does nothing on them`(deed: Deed, role: Role) throws {
        var story = Story()
        try story.takeUp()

        let refusal = #expect(throws: Refusal.self) {
            try deed.decide(story.ticket, .staff("he", role), story.edition)
        }

        #expect(refusal?.kind == .forbidden)
        #expect(refusal?.code == "role-may-not")
        #expect(refusal?.clause == ClauseNumber(7, 2))
    }

    @Test(arguments: Deed.all, [true, false])
    func `nothing is done on a ticket that has ended, by a lead neither`(deed: Deed, isClosed: Bool) throws {
        var story = try Story.closed()
        if !isClosed {
            story = Story()
            story.happen(try story.ticket.cancelling(because: "误报", by: .lin))
        }
        let ended = story

        let refusal = #expect(throws: Refusal.self) { try deed.decide(ended.ticket, .zhou, ended.edition) }

        #expect(refusal?.kind == .wrongStage)
        #expect(refusal?.clause == ClauseNumber(1, 2))
    }

    @Test(arguments: Deed.all.filter(\.isTheHolders))
    func `only who answers for a ticket goes on with it`(deed: Deed) throws {
        var story = Story()
        try story.takeUp()

        let refusal = #expect(throws: Refusal.self) { try deed.decide(story.ticket, .chen, story.edition) }

        #expect(refusal?.kind == .conflict)
        #expect(refusal?.code == "not-holder")
        #expect(refusal?.message.en.contains("lin") == true)
    }

    @Test(arguments: Deed.all.filter(\.isTheHolders))
    func `nobody goes on with a ticket that nobody has taken`(deed: Deed) throws {
        let story = Story()

        let refusal = #expect(throws: Refusal.self) { try deed.decide(story.ticket, .chen, story.edition) }

        #expect(refusal?.code == "not-holder")
        #expect(refusal?.message.en.contains("take it first") == true)
    }

    @Test(arguments: [Actor.zhou, .staff("shen", .duty)])
    func `a lead goes on with anybody's ticket`(lead: Actor) throws {
        var story = Story()
        try story.takeUp()

        #expect(try story.ticket.holding(for: .waitingForParts, by: lead) == [.held(.init(reason: .waitingForParts))])
    }

    @Test func `a complaint officer is no lead`() throws {
        var story = Story()
        try story.takeUp()

        #expect(throws: Refusal.self) {
            try story.ticket.holding(for: .waitingForParts, by: .staff("qin", .complaints))
        }
    }

    @Test func `a deed on an offer takes it up`() throws {
        var story = Story()
        story.happen(try story.ticket.assigning(to: "chen", explained: nil, by: .zhou), by: .zhou)

        let events = try story.ticket.holding(for: .waitingForParts, by: .chen)

        #expect(events == [.taken(.init(agent: "chen")), .held(.init(reason: .waitingForParts))])
        #expect(throws: Refusal.self) { try story.ticket.holding(for: .waitingForParts, by: .lin) }
    }

    @Test func `a customer opens and confirms by himself and handles nothing`() throws {
        var story = Story(by: .wang)
        try story.takeUp()
        try story.solve()

        try Ticket.demandIntake(of: .wang)
        #expect(try story.ticket.confirming(.init(isSolved: true, channel: .app), by: .wang).count == 1)
        #expect(throws: Refusal.self) { try story.ticket.closing(by: .wang, under: story.edition) }
    }
}
