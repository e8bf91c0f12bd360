import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("3.1"))
struct SnoozingTests {
    private func taken(_ open: OpenDesk) async throws -> String {
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        _ = try await open.desk.assess(number, .handle, by: .lin)
        // The first answer on the web is due within minutes; without it the ticket would come back for that.
        let reply = TicketEvent.Messaged(direction: .toCustomer, channel: .web, words: .clear("已安排检修"))
        _ = try await open.desk.message(number, reply, by: .lin)
        return number
    }

    private func queue(_ open: OpenDesk, isSnoozed: Bool) async throws -> [String] {
        var list = TicketList(within: .everything)
        (list.assignee, list.isSnoozed) = ("lin", isSnoozed)
        let asked = list
        return try await open.desk.database.read { try asked.page(in: $0) }.rows.map(\.number)
    }

    @Test func `a snoozed ticket leaves the queue and the sweep brings it back at its moment`() async throws {
        let open = try await OpenDesk()
        let number = try await taken(open)

        let snoozed = try await open.desk.snooze(number, until: .spoken("10分钟后"), by: .lin).ticket.ticket
        let away = (try await queue(open, isSnoozed: false), try await queue(open, isSnoozed: true))
        open.clock.advance(by: .minutes(10) - Span(milliseconds: 1))
        try await Timekeeper(open.desk).tick()
        let early = try await open.desk.ticket(number).ticket.snoozedUntil
        open.clock.advance(by: Span(milliseconds: 1))
        try await Timekeeper(open.desk).tick()

        #expect(snoozed.snoozedUntil == .noon + .minutes(10))
        #expect(away == ([], [number]))
        #expect(early != nil)
        #expect(try await queue(open, isSnoozed: false) == [number])
        #expect(try await open.desk.ticket(number).entries.last?.event == .woken(.init(reason: .due)))
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `more snoozes than one look takes all end`() async throws {
        let open = try await OpenDesk()
        var numbers: [String] = []
        for index in 0..<260 {
            let contact = ContactRequest.brokenFibre(number: "138\(10_000_000 + index)")
            let number = try await open.desk.accept(contact, by: .lin).ticket.ticket.number
            _ = try await open.desk.assess(number, .handle, by: .lin)
            _ = try await open.desk.snooze(number, until: .at(.noon + .minutes(1)), by: .lin)
            numbers.append(number)
        }

        open.clock.advance(by: .minutes(1))
        try await Timekeeper(open.desk).tick()

        let left = try await open.desk.database.read {
            try Tickets.snoozed(upTo: .max, after: nil, limit: 1_000, in: $0)
        }
        #expect(left.isEmpty)
    }

    @Test func `the customer's word brings it back`() async throws {
        let open = try await OpenDesk()
        let number = try await taken(open)
        _ = try await open.desk.snooze(number, until: .spoken("tomorrow 9am"), by: .lin)

        let said = TicketEvent.Messaged(direction: .fromCustomer, channel: .sms, words: .clear("修好了吗"))
        _ = try await open.desk.message(number, said, by: .chen)

        #expect(try await queue(open, isSnoozed: false) == [number])
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `the same key puts it off once, whatever the time is by then`() async throws {
        let open = try await OpenDesk()
        let number = try await taken(open)
        let request = DeedRequest(key: "k1", fingerprint: [1])

        let first = try await open.desk.snooze(number, until: .spoken("15:00"), by: .lin, request: request)
        open.clock.advance(by: .hours(5))
        let again = try await open.desk.snooze(number, until: .spoken("15:00"), by: .lin, request: request)

        #expect(again.isReplay)
        #expect(again.ticket.ticket.version == first.ticket.ticket.version)
    }

    @Test func `a breach brings it back before its time`() async throws {
        let open = try await OpenDesk()
        let number = try await taken(open)
        _ = try await open.desk.snooze(number, until: .spoken("10天后"), by: .lin)

        open.clock.advance(by: .hours(30))
        try await Timekeeper(open.desk).tick()

        #expect(try await queue(open, isSnoozed: false) == [number])
    }
}
