import Care
import CareTesting
import Testing

@Suite(.clause("2.4"))
struct TicketUndoingTests {
    private func undo(_ order: BulkOrder, _ story: Story, before: Ticket, by actor: Actor = .lin) throws -> Story {
        var story = story
        let events = try story.ticket.undoing(order, before: before, asOf: story.now, by: actor, under: story.edition)
        story.happen(events, by: actor)
        return story
    }

    @Test func `what was taken goes back to its queue, and nobody gave anything back`() throws {
        var story = Story()
        let before = story.ticket
        story.happen(try story.ticket.taking(by: .lin))

        let after = try undo(.take, story, before: before).ticket

        #expect(after.assignment == .waiting && after.queue == before.queue)
        #expect(after.bounces == 0 && after.refusedBy == [])
    }

    @Test func `what a lead gave to somebody is offered to whoever had it`() throws {
        var story = Story()
        story.happen(try story.ticket.taking(by: .lin))
        let before = story.ticket
        story.happen(try story.ticket.assigning(to: "chen", explained: nil, by: .zhou), by: .zhou)

        let after = try undo(.assign(agent: "chen"), story, before: before, by: .zhou).ticket

        #expect(after.assignment == .offered(to: "lin", at: story.now))
    }

    @Test func `a transfer is withdrawn without counting as a misrouting`() throws {
        var story = Story()
        try story.takeUp()
        let before = story.ticket
        let order = BulkOrder.transfer(to: .queue("network"), reason: "割接")
        let offer = TicketEvent.TransferOffered(to: .queue("network"), reason: "割接", summary: .clear("割接"))
        story.happen(try story.ticket.transferring(offer, by: .lin, under: story.edition))

        let after = try undo(order, story, before: before).ticket

        #expect(after.transfer == nil && after.bounces == 0 && after.holder == "lin")
        #expect(throws: Refusal.self) { try undo(order, story, before: before, by: .chen) }
    }

    @Test func `nobody but the giver withdraws, and no offer is given back that way`() throws {
        var story = Story()
        story.happen(try story.ticket.assigning(to: "chen", explained: nil, by: .zhou), by: .zhou)

        let refusal = #expect(throws: Refusal.self) {
            try story.ticket.refusing(.withdrawn, by: .chen, leadQueue: "lead", under: story.edition)
        }

        #expect(refusal?.field == "/reason")
    }

    @Test func `snoozed and brought back are each other's undoing`() throws {
        var story = Story()
        try story.takeUp()
        let (awake, until) = (story.ticket, story.now + .hours(2))
        story.happen(try story.ticket.snoozing(until: until, asOf: story.now, by: .lin))
        let asleep = story.ticket

        let woken = try undo(.snooze(until: until), story, before: awake)
        let again = try undo(.wake, woken, before: asleep)

        #expect(woken.ticket.snoozedUntil == nil)
        #expect(again.ticket.snoozedUntil == until)
    }

    @Test func `what was snoozed otherwise before is snoozed so again`() throws {
        var story = Story()
        try story.takeUp()
        story.happen(try story.ticket.snoozing(until: story.now + .hours(2), asOf: story.now, by: .lin))
        let before = story.ticket
        story.happen(try story.ticket.snoozing(until: story.now + .hours(9), asOf: story.now, by: .lin))

        let after = try undo(.snooze(until: story.now + .hours(9)), story, before: before).ticket

        #expect(after.snoozedUntil == story.now + .hours(2))
    }

    @Test func `holding, resuming and the priority go back to what they were`() throws {
        var story = Story()
        try story.takeUp()
        let running = story.ticket
        story.happen(try story.ticket.holding(for: .plannedOutage, by: .lin))
        let held = story.ticket
        let resumed = try undo(.hold(.plannedOutage), story, before: running)
        let again = try undo(.resume, resumed, before: held)
        var raised = resumed
        raised.happen(try resumed.ticket.prioritising(.p2, because: "r", by: .lin, under: story.edition))

        #expect(resumed.ticket.hold == nil)
        #expect(again.ticket.hold == .plannedOutage)
        let order = BulkOrder.prioritise(.p2, reason: "r")
        #expect(try undo(order, raised, before: resumed.ticket).ticket.priority == resumed.ticket.priority)
    }

    @Test func `a closure is not undone`() throws {
        let story = Story()

        #expect(throws: Refusal.self) { try undo(.close, story, before: story.ticket) }
    }
}
