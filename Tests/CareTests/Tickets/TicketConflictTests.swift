import Care
import CareTesting
import Testing

@Suite(.clause("2.2"), .clause("7.2"))
struct TicketConflictTests {
    @Test func `whoever holds a ticket that is about him gives it back`() throws {
        var story = Story()
        try story.takeUp()

        story.happen(try story.ticket.declaring(conflictOf: ["lin"], because: "投诉坐席", by: .zhou), by: .zhou)

        #expect(story.ticket.concerned == ["lin"])
        #expect(story.ticket.assignment == .waiting)
        #expect(story.ticket.concerns("lin"))
        #expect(story.refolded == story.ticket)
    }

    @Test func `nobody gives it to him again`() throws {
        var story = Story()
        story.happen(try story.ticket.declaring(conflictOf: ["lin"], because: "投诉坐席", by: .zhou), by: .zhou)

        #expect(throws: Refusal.self) { try story.ticket.taking(by: .lin) }
        #expect(throws: Refusal.self) { try story.ticket.assigning(to: "lin", explained: nil, by: .zhou) }
        #expect(throws: Refusal.self) { try story.ticket.assigning(to: "lin", explained: nil, by: .dispatcher) }
    }

    @Test func `a transfer to somebody whom it is about is off`() throws {
        var story = Story()
        try story.takeUp()
        let offer = TicketEvent.TransferOffered(to: .agent("chen"), reason: "跨专业", summary: .clear("断网"))
        story.happen(try story.ticket.transferring(offer, by: .lin, under: story.edition))

        story.happen(try story.ticket.declaring(conflictOf: ["chen"], because: "亲属", by: .zhou), by: .zhou)

        #expect(story.ticket.transfer == nil)
        #expect(story.ticket.holder == "lin")
    }

    @Test func `an agent steps aside himself and hides a ticket from nobody else`() throws {
        let ticket = Story().ticket

        let aside = try ticket.declaring(conflictOf: ["lin"], because: "亲属", by: .lin)

        #expect(aside == [.concerned(.init(people: ["lin"], reason: "亲属"))])
        #expect(throws: Refusal.self) { try ticket.declaring(conflictOf: ["zhou"], because: "…", by: .lin) }
        #expect(throws: Refusal.self) { try ticket.declaring(conflictOf: ["lin", "zhou"], because: "…", by: .lin) }
        #expect(throws: Refusal.self) { try ticket.declaring(conflictOf: ["lin"], because: " ", by: .lin) }
    }

    @Test(arguments: [(20, true), (21, false)])
    func `one ticket is about twenty people at most`(count: Int, isAllowed: Bool) {
        let people = Set((1...count).map { "agent\($0)" })

        let events = try? Story().ticket.declaring(conflictOf: people, because: "群体投诉", by: .zhou)

        #expect((events != nil) == isAllowed)
    }
}
