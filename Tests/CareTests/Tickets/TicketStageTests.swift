import Care
import CareTesting
import Testing

@Suite(.clause("1.2"))
struct TicketStageTests {
    @Test func `a ticket passes the five stages in their order`() throws {
        var story = Story(.brokenFibre(expectedResult: nil))
        var seen = [Seen(story)]
        story.happen([.recorded(.init(record: ContactRequest.brokenFibre().record, missing: []))])
        seen.append(Seen(story))
        try story.takeUp()
        seen.append(Seen(story))
        try story.solve()
        seen.append(Seen(story))
        try story.confirm()
        seen.append(Seen(story))
        try story.close()
        seen.append(Seen(story))

        #expect(
            seen == [
                Seen(.intake, .acknowledged), Seen(.acceptance, .pending), Seen(.handling, .inProgress),
                Seen(.feedback, .resolved), Seen(.feedback, .resolved), Seen(.closure, .closed),
            ]
        )
    }

    @Test func `a complete contact is recorded at once`() {
        #expect(Seen(Story()) == Seen(.acceptance, .pending))
    }

    @Test func `who has taken a ticket and not assessed it does not handle it yet`() throws {
        var story = Story()

        story.happen(try story.ticket.taking(by: .lin))

        #expect(Seen(story) == Seen(.acceptance, .pending))
        #expect(throws: Refusal.self) { try story.ticket.solving(.repaired, by: .lin) }
    }

    @Test func `a held ticket stays in its stage and shows that it is held`() throws {
        var story = Story()
        try story.takeUp()

        story.happen(try story.ticket.holding(for: .appointment, by: .lin))

        #expect(Seen(story) == Seen(.handling, .held))
    }

    @Test func `a customer who is not content brings it back to handling`() throws {
        var story = Story()
        try story.takeUp()
        try story.solve()

        try story.confirm(false)

        #expect(Seen(story) == Seen(.handling, .inProgress))
        #expect(story.ticket.solution == nil)
        #expect(story.ticket.holder == "lin")
        #expect(story.ticket.obligations[RuleID("R-4.2-01")]?.state == .pending)
    }

    @Test func `a cancelled ticket has ended without a closed loop`() throws {
        var story = Story()

        story.happen(try story.ticket.cancelling(because: "误报", by: .lin))

        #expect(Seen(story) == Seen(.closure, .cancelled))
        #expect(!story.ticket.isOpen)
    }

    @Test func `a reopened ticket is handled on with all that is known of it`() throws {
        var story = try Story.closed()

        story.happen(try story.ticket.reopening(.clear("又断了"), at: story.now, by: .lin, under: story.rulebook))

        #expect(Seen(story) == Seen(.handling, .inProgress))
        #expect(story.ticket.reopenings == 1)
        #expect(story.ticket.receivedAt == .noon)
        #expect(!story.ticket.isConfirmed)
    }

    /// Stage and status together.
    private struct Seen: Equatable {
        let stage: Stage
        let status: Status

        init(_ stage: Stage, _ status: Status) { (self.stage, self.status) = (stage, status) }
        init(_ story: Story) { self.init(story.ticket.stage, story.ticket.status) }
    }
}
