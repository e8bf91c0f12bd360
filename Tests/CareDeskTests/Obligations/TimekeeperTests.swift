import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("1.3"))
struct TimekeeperTests {
    @Test func `an overdue duty is warned of, breached and escalated`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number

        for _ in 0..<8 {
            open.clock.advance(by: .hours(12))
            try await Timekeeper(open.desk).tick()
        }

        let known = try await open.desk.ticket(number)
        let kinds = Set(known.rows.map(\.type))
        #expect(kinds.isSuperset(of: ["obligation.breached", "obligation.escalated"]))
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `nothing is said twice`() async throws {
        let open = try await OpenDesk()
        _ = try await open.desk.accept(.brokenFibre(), by: .lin)
        open.clock.advance(by: .hours(13))

        try await Timekeeper(open.desk).tick()
        let again = try await Timekeeper(open.desk).tick()

        #expect(again == 0)
    }

    @Test(.clause("2.2")) func `a ticket that nobody takes goes to the overflow queue`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number

        open.clock.advance(by: .minutes(6))
        try await Timekeeper(open.desk).tick()

        #expect(try await open.desk.ticket(number).ticket.queue == "lead")
    }
}
