import Care
import CareTesting
import Testing

@testable import CareStore

@Suite(.clause("8.3"))
struct BreachedTicketsTests {
    private static let rules = ["R-2.1-01", "R-2.1-02"]

    private func store(_ driver: Driver) async throws -> Store {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            for (id, queue) in [("a", "general"), ("b", "billing"), ("c", "general"), ("d", "general")] {
                try Tickets.insert(.sample(id, queue: queue), into: connection)
            }
            let duties: [(String, String, Int64, String)] = [
                ("a", "R-2.1-01", 1, "breached"), ("a", "R-2.1-02", 1, "breached"), ("a", "R-2.1-02", 2, "breached"),
                ("b", "R-2.1-01", 1, "breached"), ("c", "R-2.1-01", 1, "met"), ("d", "R-2.1-02", 1, "breached"),
                ("d", "R-3.1-01", 1, "breached"),
            ]
            for (id, rule, ordinal, state) in duties {
                try ObligationRows.upsert(
                    .sample("ticket/\(id)", rule: rule, ordinal: ordinal, state: state),
                    in: connection
                )
            }
            try ObligationRows.upsert(.sample("request/x", rule: "R-2.1-01", state: "breached"), in: connection)
        }
        return store
    }

    private func found(
        _ asked: BreachedTickets,
        in store: Store
    ) async throws -> (lines: [String], next: BreachedTickets.Mark?) {
        let page = try await store.database.read { try asked.page(in: $0) }
        return (page.lines.map { "\($0.duty.rule) \($0.ticket.id)" }, page.next)
    }

    @Test(arguments: Driver.underTest)
    func `each ticket stands once under each rule that it breached, and pages join without a gap`(
        driver: Driver
    ) async throws {
        let store = try await store(driver)
        var asked = BreachedTickets(of: Self.rules.reversed(), under: "1.0.0", within: .everything)
        let whole = try await found(asked, in: store)
        asked.limit = 1

        var pages: [String] = []
        repeat {
            let page = try await found(asked, in: store)
            pages += page.lines
            asked.after = page.next
        } while asked.after != nil

        #expect(whole.lines == ["R-2.1-01 a", "R-2.1-01 b", "R-2.1-02 a", "R-2.1-02 d"] && whole.next == nil)
        #expect(pages == whole.lines)
    }

    @Test(arguments: Driver.underTest)
    func `a page looks at no more than its window, and goes on behind it`(driver: Driver) async throws {
        let store = try await store(driver)
        var asked = BreachedTickets(of: Self.rules, under: "1.0.0", within: .everything)
        (asked.queue, asked.window) = ("billing", 2)

        let first = try await found(asked, in: store)
        asked.after = first.next
        let second = try await found(asked, in: store)

        #expect(first.lines.isEmpty && first.next == .init(rule: "R-2.1-01", subject: "ticket/a"))
        #expect(second.lines == ["R-2.1-01 b"])
    }

    @Test(arguments: Driver.underTest)
    func `what is out of reach, and what another edition judged, is not there`(driver: Driver) async throws {
        let store = try await store(driver)
        let reach = Reach(.part(queues: ["billing"], provinces: nil), of: "lin")

        let own = try await found(BreachedTickets(of: Self.rules, under: "1.0.0", within: reach), in: store)
        let other = try await found(BreachedTickets(of: Self.rules, under: "1.1.0", within: .everything), in: store)

        #expect(own.lines == ["R-2.1-01 b"])
        #expect(other.lines.isEmpty)
    }

    @Test(arguments: Driver.underTest)
    func `a list is narrowed to the tickets with a duty`(driver: Driver) async throws {
        let store = try await store(driver)
        var list = TicketList(within: .everything, sort: .received)

        var found: [[String]] = []
        for duty in [("R-2.1-01", "met", nil), ("R-2.1-01", "breached", "1.0.0"), ("R-2.1-01", "breached", "1.1.0")] {
            list.duty = .init(rule: duty.0, state: duty.1, edition: duty.2)
            let asked = list
            found.append(try await store.database.read { try asked.page(in: $0) }.rows.map(\.id))
        }

        #expect(found == [["c"], ["b", "a"], []])
    }

    @Test(arguments: Driver.underTest)
    func `the breaches of before are counted by team`(driver: Driver) async throws {
        let store = try await store(driver)

        let counts = try await store.database.write { connection in
            for statement in Migration.teams.statements { try connection.execute(statement, []) }
            return try Self.rules.map { try TeamBreaches.ofRule($0, under: "1.0.0", in: connection) }
        }

        #expect(counts == [["general": 1, "billing": 1], ["general": 3]])
    }
}
