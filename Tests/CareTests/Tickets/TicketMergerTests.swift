import CareTesting
import Testing

@testable import Care

@Suite(.clause("2.1"))
struct TicketMergerTests {
    private var first = Story(number: "GZ20261123-000001")
    private var second = Story(number: "GZ20261123-000002")

    private mutating func merge(by actor: Actor = .lin) throws {
        let pair = try second.ticket.merging(into: first.ticket, at: second.now, by: actor)
        second.happen(pair.here, by: actor)
        first.happen(pair.there, by: actor)
    }

    private mutating func unmerge(by actor: Actor = .lin) throws {
        let pair = try second.ticket.unmerging(from: first.ticket, at: second.now, by: actor)
        second.happen(pair.here, by: actor)
        first.happen(pair.there, by: actor)
    }

    @Test mutating func `a merged ticket ends, its clocks stop, and the other counts its contacts`() throws {
        second.happen(try second.ticket.urging(.clear("还没好"), through: .phone, by: .chen), by: .chen)

        try merge()

        #expect(second.ticket.survivor == first.ticket.number)
        #expect(!second.ticket.isOpen && second.ticket.status == .closed)
        #expect(second.ticket.obligations.all.allSatisfy { !$0.isOpen })
        #expect(first.ticket.absorbed.map(\.number) == [second.ticket.number])
        #expect(first.ticket.urges == 2)
        #expect(first.ticket.parties.contains("chen"))
        #expect(first.refolded == first.ticket && second.refolded == second.ticket)
    }

    @Test mutating func `undone, each is what it was, with its own clocks as if they had run`() throws {
        try second.takeUp()
        let (urges, parties) = (first.ticket.urges, first.ticket.parties)
        let before = second.ticket.obligations
        try merge()
        first.wait(.hours(30))
        second.wait(.hours(30))

        try unmerge()

        #expect(second.ticket.obligations == before)
        #expect(second.ticket.isOpen && second.ticket.holder == "lin")
        #expect(first.ticket.absorbed.isEmpty && first.ticket.urges == urges && first.ticket.parties == parties)
        let overdue = second.ticket.announcing(asOf: second.now)
        #expect(overdue.contains { if case .breached = $0 { true } else { false } })
        #expect(second.refolded == second.ticket)
    }

    @Test mutating func `the higher priority stands, and its limits with it`() throws {
        second.happen(try second.ticket.prioritising(.p1, because: "停电", by: .zhou, under: second.edition), by: .zhou)
        let due = try #require(first.ticket.obligations.earliestDue(asOf: first.now))

        try merge(by: .zhou)

        #expect(first.ticket.priority == .p1)
        #expect(try #require(first.ticket.obligations.earliestDue(asOf: first.now)) <= due)
    }

    @Test mutating func `a limit of the law is never loosened`() throws {
        try first.takeUp()
        try first.solve()

        let refusal = #expect(throws: Refusal.self) {
            try second.ticket.merging(into: first.ticket, at: .noon, by: .lin)
        }
        #expect(refusal?.code == "legal-duty")
    }

    @Test mutating func `every duty of the law on a merged ticket is due no later on the other`() throws {
        let merged = second.ticket
        try merge()

        for (duty, stands) in merged.dutiesEnded(by: first.ticket) where duty.isLegal {
            let due = try #require(duty.due(asOf: .noon))
            #expect(try #require(stands?.due(asOf: .noon)) <= due)
        }
        #expect(merged.dutiesEnded(by: first.ticket).contains { $0.duty.isLegal })
    }

    @Test func `the ticket that came first goes on`() {
        let refusal = #expect(throws: Refusal.self) {
            try first.ticket.merging(into: second.ticket, at: .noon, by: .lin)
        }
        #expect(refusal?.code == "later-ticket")
        #expect(throws: Refusal.self) { try first.ticket.merging(into: first.ticket, at: .noon, by: .lin) }
    }

    @Test(arguments: [ProblemType.complaint, .appeal, .report, .personalInformation])
    mutating func `a kind with clocks of its own stays by itself`(type: ProblemType) throws {
        second.happen(try second.ticket.classifying(Correction(type: type), by: .lin))

        let refusal = #expect(throws: Refusal.self) {
            try second.ticket.merging(into: first.ticket, at: .noon, by: .zhou)
        }
        #expect(refusal?.code == "complaint-stays")
    }

    @Test mutating func `what is held, solved or about to be transferred is not merged`() throws {
        try second.takeUp()
        var held = second
        held.happen(try held.ticket.holding(for: .waitingForParts, by: .lin))
        var moving = second
        moving.happen(try moving.ticket.transferring(.offer(), by: .lin, under: moving.edition))
        try second.solve()

        for story in [held, moving, second] {
            #expect(throws: Refusal.self) { try story.ticket.merging(into: first.ticket, at: .noon, by: .lin) }
        }
    }

    @Test mutating func `nobody merges away what a colleague answers for, but a lead may`() throws {
        try second.takeUp()

        let refusal = #expect(throws: Refusal.self) {
            try second.ticket.merging(into: first.ticket, at: .noon, by: .chen)
        }
        #expect(refusal?.code == "not-holder")
        try merge(by: .zhou)
    }

    @Test mutating func `who must not see the one must not see the other`() throws {
        second.happen(try second.ticket.declaring(conflictOf: ["chen"], because: "亲属", by: .zhou), by: .zhou)

        let refusal = #expect(throws: Refusal.self) {
            try second.ticket.merging(into: first.ticket, at: .noon, by: .zhou)
        }
        #expect(refusal?.code == "conflict-of-interest")
    }

    @Test mutating func `no circle can be merged, and what has ended takes nothing in`() throws {
        try merge()
        let third = Story(number: "GZ20261123-000003")

        for (from, into) in [(first, second), (second, first), (third, second)] {
            #expect(throws: Refusal.self) { try from.ticket.merging(into: into.ticket, at: .noon, by: .zhou) }
        }
        let closed = try Story.closed()
        let refusal = #expect(throws: Refusal.self) {
            try third.ticket.merging(into: closed.ticket, at: .noon, by: .zhou)
        }
        #expect(refusal?.code == "survivor-ended")
    }

    @Test mutating func `a chain is undone from its end`() throws {
        var oldest = Story(number: "GZ20261123-000000")
        try merge()
        let chained = try first.ticket.merging(into: oldest.ticket, at: .noon, by: .lin)
        first.happen(chained.here)
        oldest.happen(chained.there)

        #expect(oldest.ticket.absorbed.map(\.tickets) == [2])
        #expect(oldest.ticket.urges == 2)
        let refusal = #expect(throws: Refusal.self) {
            try second.ticket.unmerging(from: first.ticket, at: .noon, by: .lin)
        }
        #expect(refusal?.code == "survivor-ended")
        let undone = try first.ticket.unmerging(from: oldest.ticket, at: .noon, by: .lin)
        first.happen(undone.here)
        oldest.happen(undone.there)
        try unmerge()
        #expect(oldest.ticket.urges == 0 && first.ticket.urges == 0)
    }

    @Test(arguments: [(30, true), (31, false)])
    mutating func `a merger is undone within thirty days`(days: Int, isAllowed: Bool) throws {
        try merge()
        second.wait(.hours(Int64(days) * 24))
        #expect(((try? second.ticket.unmerging(from: first.ticket, at: second.now, by: .lin)) != nil) == isAllowed)
    }

    @Test(arguments: [(19, true), (20, false)])
    mutating func `twenty tickets go on as one at most`(count: Int, isAllowed: Bool) throws {
        for index in 0..<count {
            let other = Story(number: "GZ20261123-1\(index)")
            first.happen(try other.ticket.merging(into: first.ticket, at: .noon, by: .lin).there)
        }
        #expect(((try? second.ticket.merging(into: first.ticket, at: .noon, by: .lin)) != nil) == isAllowed)
    }

    @Test mutating func `the customer's word takes the other out of waiting for him`() throws {
        try first.takeUp()
        first.happen(try first.ticket.holding(for: .waitingForCustomer, by: .lin))

        try merge()

        #expect(first.ticket.hold == nil)
    }

    @Test mutating func `whom a ticket may not be named to learns that it was merged, and no more`() throws {
        try merge()

        #expect(first.ticket.naming(only: []).absorbed.isEmpty)
        #expect(second.ticket.naming(only: []).survivor == TicketEvent.unnamed)
        for event in [first, second].flatMap(\.entries).map(\.event) {
            #expect(event.naming(only: []).namedTicket ?? TicketEvent.unnamed == TicketEvent.unnamed)
        }
    }

    @Test mutating func `of two different customers nothing is merged`() throws {
        let stranger = Story(number: "GZ20261123-000009", customer: "c2")
        let refusal = #expect(throws: Refusal.self) {
            try stranger.ticket.merging(into: first.ticket, at: .noon, by: .lin)
        }
        #expect(refusal?.code == "other-customer")
    }
}
