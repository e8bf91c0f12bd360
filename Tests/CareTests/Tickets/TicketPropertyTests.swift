import Care
import CareTesting
import Testing

/// Whatever anybody tries on a ticket, in whatever order, certain things hold.
@Suite(.clause("1.2"), .clause("7.1"))
struct TicketPropertyTests {
    @Test(arguments: Array(UInt64(1)...120))
    func `no order of deeds breaks a ticket`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var story = Story(.brokenFibre(type: Bool.random(using: &random) ? .complaint : nil))
        let actors: [Actor] = [.lin, .lin, .chen, .zhou, .wang, .dispatcher]

        for step in 0..<60 {
            let actor = actors.randomElement(using: &random) ?? .lin
            let deed = (Deed.all + Self.more).randomElement(using: &random) ?? Deed.all[0]
            let before = story.ticket
            guard let events = try? deed.decide(story.ticket, actor, story.edition) else { continue }
            story.happen(events, by: actor)
            story.happen(story.ticket.announcing(asOf: story.now), by: .timekeeper)
            story.wait(.minutes(.random(in: 0...90, using: &random)))

            let place = "seed \(seed), step \(step): \(deed.testDescription) by \(actor)"
            Self.check(story, since: before, place)
        }
    }

    private static func check(_ story: Story, since before: Ticket, _ place: String) {
        let ticket = story.ticket
        #expect(story.refolded == ticket, "\(place)")
        #expect((ticket.stage == .closure) == !ticket.isOpen, "\(place)")
        #expect(ticket.stage != .feedback || ticket.assessment != nil, "\(place)")
        // What was merged into another is closed with that one.
        if case .merged = ticket.ending {
        } else {
            #expect(ticket.status != .closed || ticket.missingForClosure.isEmpty, "\(place)")
        }
        #expect(ticket.hold == nil || ticket.solution == nil, "\(place)")
        #expect(ticket.transfer == nil || ticket.solution == nil, "\(place)")
        #expect(ticket.receivedAt == .noon, "\(place)")
        #expect(ticket.hops >= before.hops && ticket.bounces >= before.bounces, "\(place)")
        if ticket.isOpen { return }
        #expect(
            ticket.obligations.all.allSatisfy { !$0.isOpen },
            "\(place): \(ticket.obligations.all.filter(\.isOpen))"
        )
    }

    /// Deeds beside the list: accepting, disputing, reopening.
    private static let more: [Deed] = [
        Deed("accept a transfer") {
            try $0.ticket.answeringTransfer(
                .accepted(by: $0.actor.name),
                by: $0.actor,
                leadQueue: "lead",
                under: $0.edition
            )
        },
        Deed("dispute") { try $0.ticket.confirming(.init(isSolved: false, channel: .phone), by: $0.actor) },
        Deed("reopen") {
            try $0.ticket.reopening(.clear("又断了"), at: $0.ticket.changedAt, by: $0.actor, under: .town)
                + [.queued(.init(queue: "general", reason: .reopening))]
        },
        Deed("reach in vain on another day") {
            try $0.ticket.failingContact(through: .phone, on: "day \($0.ticket.version)", by: $0.actor)
        },
    ]
}
