import Care
import CareTesting
import Testing

@Suite(.clause("3.1"))
struct TicketSnoozingTests {
    private static let tomorrow = Moment.noon + .hours(21)

    private func snoozed() throws -> Story {
        var story = Story()
        try story.takeUp()
        story.happen(try story.ticket.snoozing(until: Self.tomorrow, asOf: story.now, by: .lin))
        return story
    }

    @Test func `a snooze holds no clock, of the law or of the handbook`() throws {
        var story = Story()
        try story.takeUp()
        let before = story.ticket.obligations

        story.happen(try story.ticket.snoozing(until: Self.tomorrow, asOf: story.now, by: .lin))

        #expect(story.ticket.snoozedUntil == Self.tomorrow)
        #expect(story.ticket.obligations == before)
        #expect(story.ticket.status == .inProgress)
    }

    @Test(arguments: [(-1, false), (0, false), (1, true)])
    func `it is until a moment to come`(milliseconds: Int64, isLawful: Bool) throws {
        var story = Story()
        try story.takeUp()
        let ticket = story.ticket
        let until = Moment.noon + Span(milliseconds: milliseconds)

        let events = try? ticket.snoozing(until: until, asOf: .noon, by: .lin)

        #expect((events != nil) == isLawful)
    }

    @Test(arguments: [(0, true), (1, false)])
    func `it is for at most sixty days`(more: Int64, isLawful: Bool) throws {
        var story = Story()
        try story.takeUp()
        let ticket = story.ticket
        let until = Moment.noon + .days(60) + Span(milliseconds: more)

        let events = try? ticket.snoozing(until: until, asOf: .noon, by: .lin)

        #expect((events != nil) == isLawful)
    }

    @Test(arguments: [(-1, false), (0, true), (1, true)])
    func `it comes back at its moment`(milliseconds: Int64, isBack: Bool) throws {
        let story = try snoozed()

        let events = story.ticket.waking(asOf: Self.tomorrow + Span(milliseconds: milliseconds))

        #expect(events == (isBack ? [.woken(.init(reason: .due))] : []))
    }

    @Test func `it is brought back by hand, once`() throws {
        var story = try snoozed()

        story.happen(try story.ticket.waking(by: .lin))

        #expect(story.ticket.snoozedUntil == nil)
        let awake = story.ticket
        #expect(throws: Refusal.self) { try awake.waking(by: .lin) }
    }

    @Test func `the customer's word brings it back, a note and a reply do not`() throws {
        for direction in MessageDirection.allCases {
            var story = try snoozed()
            let said = TicketEvent.Messaged(direction: direction, channel: .sms, words: .clear("有消息了"))

            story.happen(try story.ticket.messaging(said, by: .lin))

            #expect((story.ticket.snoozedUntil == nil) == (direction == .fromCustomer), "\(direction)")
        }
    }

    @Test(arguments: [(50, true), (79, true), (80, false), (100, false)])
    func `a limit that comes near brings it back`(percent: Int, isSnoozed: Bool) throws {
        var story = try snoozed()

        story.happen([.warned(.init(rule: RuleID("R-1.3-01"), ordinal: 1, percent: percent))], by: .timekeeper)

        #expect((story.ticket.snoozedUntil != nil) == isSnoozed)
    }

    @Test func `whoever gets it next finds it in his queue`() throws {
        var story = try snoozed()

        story.happen(try story.ticket.assigning(to: "chen", explained: nil, by: .zhou), by: .zhou)

        #expect(story.ticket.snoozedUntil == nil)
    }

    @Test func `the same moment again changes nothing, another one does`() throws {
        var story = try snoozed()
        let again = try story.ticket.snoozing(until: Self.tomorrow, asOf: story.now, by: .lin)

        story.happen(try story.ticket.snoozing(until: Self.tomorrow + .hours(1), asOf: story.now, by: .lin))

        #expect(again == [])
        #expect(story.ticket.snoozedUntil == Self.tomorrow + .hours(1))
        #expect(story.refolded == story.ticket)
    }

    @Test func `what waits for another's answer is not put off`() throws {
        var story = Story()
        try story.takeUp()
        story.happen(try story.ticket.transferring(.offer(), by: .lin, under: story.edition))
        let waiting = story.ticket

        #expect(throws: Refusal.self) { try waiting.snoozing(until: Self.tomorrow, asOf: .noon, by: .lin) }
    }
}
