import Care
import CareTesting
import Testing

@Suite(.clause("2.1"))
struct TicketLinkTests {
    private var here = Story(number: "GZ20261123-000001")
    private var there = Story(number: "GZ20261123-000002")

    @Test(arguments: [
        (TicketLink.Kind.related, TicketLink.Kind.related), (.duplicateOf, .duplicatedBy), (.causedBy, .causeOf),
        (.causeOf, .causedBy), (.duplicatedBy, .duplicateOf),
    ])
    mutating func `each side tells its own half`(kind: TicketLink.Kind, inverse: TicketLink.Kind) throws {
        let pair = try here.ticket.linking(kind, to: there.ticket, by: .lin)
        here.happen(pair.here)
        there.happen(pair.there)

        #expect(here.ticket.links == [TicketLink(kind, "GZ20261123-000002")])
        #expect(there.ticket.links == [TicketLink(inverse, "GZ20261123-000001")])
        #expect(here.refolded == here.ticket)
    }

    @Test mutating func `what is unlinked is gone from both, whichever side unlinks`() throws {
        let linking = try here.ticket.linking(.causedBy, to: there.ticket, by: .lin)
        here.happen(linking.here)
        there.happen(linking.there)

        let unlinking = try there.ticket.unlinking(from: here.ticket, by: .chen)
        there.happen(unlinking.here)
        here.happen(unlinking.there)

        #expect(here.ticket.links.isEmpty && there.ticket.links.isEmpty)
        #expect(throws: Refusal.self) { try here.ticket.unlinking(from: there.ticket, by: .lin) }
    }

    @Test mutating func `the same link again changes nothing, and another one is refused until it is off`() throws {
        let pair = try here.ticket.linking(.related, to: there.ticket, by: .lin)
        here.happen(pair.here)

        let again = try here.ticket.linking(.related, to: there.ticket, by: .lin)

        #expect(again.here.isEmpty && again.there.isEmpty)
        let refusal = #expect(throws: Refusal.self) {
            try here.ticket.linking(.causedBy, to: there.ticket, by: .lin)
        }
        #expect(refusal?.code == "already-linked")
    }

    @Test func `a ticket is not linked with itself, and not by who handles no tickets`() {
        #expect(throws: Refusal.self) { try here.ticket.linking(.related, to: here.ticket, by: .lin) }
        #expect(throws: Refusal.self) { try here.ticket.linking(.related, to: there.ticket, by: .he) }
    }

    @Test(arguments: [(49, true), (50, false)])
    mutating func `one ticket has fifty links at most`(count: Int, isAllowed: Bool) throws {
        for index in 0..<count {
            let other = Story(number: "GZ20261123-1\(index)")
            here.happen(try here.ticket.linking(.related, to: other.ticket, by: .lin).here)
        }

        #expect(((try? here.ticket.linking(.related, to: there.ticket, by: .lin)) != nil) == isAllowed)
        #expect(((try? there.ticket.linking(.related, to: here.ticket, by: .lin)) != nil) == isAllowed)
    }

    @Test mutating func `a ticket that somebody may not know of is not named`() throws {
        let pair = try here.ticket.linking(.causedBy, to: there.ticket, by: .lin)
        here.happen(pair.here)

        #expect(here.ticket.namedTickets == ["GZ20261123-000002"])
        #expect(here.ticket.naming(only: []).links.isEmpty)
        #expect(here.ticket.naming(only: ["GZ20261123-000002"]) == here.ticket)
        #expect(pair.here[0].naming(only: []) == .linked(.init(TicketLink(.causedBy, TicketEvent.unnamed))))
        #expect(pair.here[0].naming(only: ["GZ20261123-000002"]) == pair.here[0])
    }
}
