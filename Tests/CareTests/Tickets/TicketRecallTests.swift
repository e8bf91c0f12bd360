import Care
import CareTesting
import Testing

/// What another system did about a matter before this desk knew of it.
@Suite(.clause("3.4"))
struct TicketRecallTests {
    private static let said = PastDeed(.said(.init(direction: .toCustomer, channel: .phone, words: .clear("您好"))))

    @Test(arguments: [true, false])
    func `an imported closing is kept with what it lacked`(isConfirmed: Bool) throws {
        var story = Story(.brokenFibre(expectedResult: nil), by: .importer)
        story.happen(try recall(.solved(.because("光纤断裂", evidence: [])), of: story), by: .importer)

        story.happen(try recall(.closed(isConfirmed: isConfirmed), of: story), by: .importer)

        #expect(story.ticket.status == .closed)
        guard case .closed(let closing) = story.entries.last?.event else {
            Issue.record("\(story.entries)")
            return
        }
        #expect(closing.missing == ["expectedResult", "evidence"] + (isConfirmed ? [] : ["confirmation"]))
        #expect(story.ticket.obligations[RuleID("R-1.2-01")]?.state == .breached)
    }

    @Test func `limits that had passed unmet are breached before it is closed`() throws {
        var story = Story(.brokenFibre(expectedResult: nil), by: .importer)
        story.wait(.days(3))
        story.happen(try recall(.solved(.repaired), of: story), by: .importer)
        let before = story.entries.count

        story.happen(try recall(.closed(isConfirmed: true), of: story), by: .importer)

        let types = story.entries[before...].map(\.event.type)
        #expect(types == ["obligation.breached", "ticket.confirmed", "ticket.closed"])
        #expect(story.ticket.obligations[RuleID("R-2.1-01")]?.state == .breached)
        #expect(story.ticket.obligations[RuleID("R-3.1-01")]?.state == .breached)
    }

    @Test func `only the system that brought it in tells its history, in order and not after the end`() throws {
        let own = Story(by: .importer)
        let others = Story()

        #expect(try own.ticket.recalling(Self.said, at: .noon, by: .importer).map(\.type) == ["ticket.messaged"])
        let stranger = #expect(throws: Refusal.self) { try own.ticket.recalling(Self.said, at: .noon, by: .zhou) }
        let foreign = #expect(throws: Refusal.self) {
            try others.ticket.recalling(Self.said, at: .noon, by: .importer)
        }
        let early = #expect(throws: Refusal.self) {
            try own.ticket.recalling(Self.said, at: .noon - .seconds(1), by: .importer)
        }
        #expect([stranger?.code, foreign?.code] == ["history-is-imported", "history-is-imported"])
        #expect(early?.field == "/at")
    }

    @Test func `what has no result was not closed, and what has one was not solved twice`() throws {
        var story = Story(by: .importer)
        let fresh = story
        #expect(throws: Refusal.self) { try recall(.closed(isConfirmed: true), of: fresh) }

        story.happen(try recall(.solved(.repaired), of: story), by: .importer)

        let solved = story
        #expect(throws: Refusal.self) { try recall(.solved(.repaired), of: solved) }
    }

    private func recall(_ deed: PastDeed.Deed, of story: Story) throws -> [TicketEvent] {
        try story.ticket.recalling(PastDeed(deed), at: story.now, by: .importer)
    }
}
