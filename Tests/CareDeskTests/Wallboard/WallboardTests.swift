import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("8.3"))
struct WallboardTests {
    private static let operating = Actor(.desk, .desk, "test")

    @Test func `what came and was closed today stands in its hour, and a reopened ticket is closed no more`()
        async throws
    {
        let open = try await OpenDesk()
        let number = try await closed(open)

        let before = try await open.desk.wallboard(for: .zhou)
        _ = try await open.desk.reopen(number, because: .clear("又断了"), by: .lin)
        let after = try await open.desk.wallboard(for: .zhou)

        #expect(before.day?.hours.count == 24)
        #expect(before.day?.hours[12].received == 1 && before.day?.hours[12].closed == 1)
        #expect(after.day?.hours[12].received == 1 && after.day?.hours[12].closed == 0)
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `the hours are the same after the rows were folded anew`() async throws {
        let open = try await OpenDesk()
        _ = try await closed(open)
        let read = { try await open.desk.database.read { try Counters.all(under: "hour/", in: $0) } }

        let kept = try await read()
        _ = try await Rebuilder(open.desk).run()

        #expect(kept.count == 2)
        #expect(try await read() == kept)
    }

    @Test func `the forecast rests on the weeks before, and says so when there are none`() async throws {
        let open = try await OpenDesk()
        let none = try await open.desk.wallboard(for: .zhou).day
        for count in [1, 3] {
            for index in 0..<count {
                _ = try await open.desk.accept(.brokenFibre(number: "138000\(count)000\(index)"), by: .lin)
            }
            open.clock.advance(by: .days(7))
        }

        let day = try await open.desk.wallboard(for: .zhou).day

        #expect(none?.basis == 0 && none?.hours[12].forecast == nil)
        #expect(day?.basis == 2)
        let noon = day?.hours[12].forecast
        #expect([noon?.expected, noon?.least, noon?.most] == [2, 1, 3])
    }

    @Test func `a ticket is at risk from the warning at 80 % on, and overdue behind its limit`() async throws {
        let open = try await OpenDesk()
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        let row = try await open.desk.database.read { try Tickets.rows(numbers: [number], in: $0).first }
        let limit = Moment(milliseconds: try #require(row?.dueAt)) - open.clock.moment
        func look(_ percent: Int64, _ more: Int64) async throws -> Wallboard {
            let wanted = Moment.noon + Span(milliseconds: limit.milliseconds * percent / 100 + more)
            open.clock.advance(by: wanted - open.clock.moment)
            try await Timekeeper(open.desk).tick()
            return try await open.desk.wallboard(for: .zhou)
        }

        let early = try await look(80, -1)
        let warned = try await look(80, 0)
        let late = try await look(100, 1)

        #expect(early.atRisk.isEmpty && early.overdue.count == 0)
        #expect(warned.atRisk.map(\.row.number) == [number] && warned.overdue.count == 0)
        #expect(warned.atRisk.first?.rule?.clause == ClauseNumber(1, 3))
        #expect(late.overdue.count == 1 && late.atRisk.map(\.row.number) == [number])
    }

    @Test func `a seat says since when, also after the desk was opened anew`() async throws {
        let open = try await OpenDesk()
        try await hire("lin", on: open)
        open.clock.advance(by: .minutes(5))
        try await open.desk.setPresence(.away(.meal), by: .lin)
        open.clock.advance(by: .minutes(2))

        let seats = try await open.desk.wallboard(for: .zhou).seats
        let again = try await OpenDesk.open(path: open.path, keyBytes: open.keyBytes, clock: open.clock)
        let anew = try await again.wallboard(for: .zhou)
        await again.close()

        #expect(seats.map(\.presence) == [.away(.meal)])
        #expect(seats.first?.since == .noon + .minutes(5))
        #expect(anew.seats.first?.since == .noon + .minutes(5))
        #expect(anew.presences == [.away(.meal): 1])
    }

    @Test func `it is for who leads alone`() async throws {
        let open = try await OpenDesk()

        let refusal = await #expect(throws: Refusal.self) { try await open.desk.wallboard(for: .lin) }

        #expect(refusal?.code == "role-may-not")
    }

    private func hire(_ name: String, on open: OpenDesk) async throws {
        let profile = AgentProfile(name: name, queues: ["general"])
        let newcomer = Newcomer(name: name, displayName: name, role: .agent, password: nil, profile: profile)
        try await open.desk.join(newcomer, by: Self.operating)
    }

    private func closed(_ open: OpenDesk) async throws -> String {
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        _ = try await open.desk.assess(number, .handle, by: .lin)
        let solution = TicketEvent.Solved(
            result: .repaired,
            cause: "光纤断裂",
            action: "更换皮线",
            words: .clear("已恢复"),
            evidence: ["照片 1"]
        )
        _ = try await open.desk.solve(number, solution, by: .lin)
        _ = try await open.desk.confirm(number, .init(isSolved: true, channel: .web), by: .lin)
        if try await open.desk.ticket(number).ticket.isOpen { _ = try await open.desk.close(number, by: .lin) }
        return number
    }
}
