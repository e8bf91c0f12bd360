import Care
import CareDesk
import CareStore
import CareTesting
import Testing

/// Whatever the way to a ticket, the same reach decides.
@Suite(.clause("7.2"))
struct ReachDeskTests {
    /// Lin serves what is general and holds a ticket, Wang serves the lead's desk only.
    private static func town() async throws -> (open: OpenDesk, number: String) {
        let open = try await OpenDesk()
        for (name, queue) in [("lin", "general"), ("chen", "general"), ("wang", "lead")] {
            let profile = AgentProfile(name: name, queues: [queue])
            let newcomer = Newcomer(name: name, displayName: name, role: .agent, password: nil, profile: profile)
            try await open.desk.join(newcomer, by: .zhou)
        }
        let boss = Newcomer(name: "zhou", displayName: "周", role: .lead, password: nil)
        try await open.desk.join(boss, by: .zhou)
        let number = try await open.desk.accept(.brokenFibre(), by: .lin).ticket.ticket.number
        return (open, number)
    }

    private static let wang = Actor.staff("wang", .agent)

    @Test func `a ticket outside of reach is not there, for looking and for doing`() async throws {
        let (open, number) = try await Self.town()

        let looking = await Self.refusal { _ = try await open.desk.ticket(number, for: Self.wang) }
        let taking = await Self.refusal { _ = try await open.desk.assign(number, to: "wang", by: Self.wang) }
        let telling = await Self.refusal {
            let note = TicketEvent.Messaged(direction: .note, channel: .web, words: .clear("看看"))
            _ = try await open.desk.message(number, note, by: Self.wang)
        }
        let nowhere = await Self.refusal { _ = try await open.desk.ticket("GZ20000101-000001", for: Self.wang) }

        #expect(
            [looking?.code, taking?.code, telling?.code, nowhere?.code] == Array(repeating: "no-such-ticket", count: 4)
        )
    }

    @Test func `a list, a search and the figures show the same`() async throws {
        let (open, number) = try await Self.town()

        for actor in [Self.wang, .lin, .chen, .zhou] {
            let list = TicketList(within: open.desk.reach(of: actor), sort: .received)
            let listed = try await open.desk.database.read { try list.page(in: $0).rows.map(\.number) }
            let found = try await open.desk.search("断网", before: nil, filter: list).rows.map(\.number)
            let byNumber = try await open.desk.search(number, before: nil, filter: list).rows.map(\.number)
            let byCaller = try await open.desk.search("13800000001", before: nil, filter: list).rows.map(\.number)
            let figures = try await open.desk.database.read { try Tickets.figures(within: list.reach, in: $0) }

            #expect(listed == (actor == Self.wang ? [] : [number]))
            #expect([found, byNumber, byCaller] == [listed, listed, listed])
            #expect(figures.open == Int64(listed.count))
        }
    }

    @Test func `whoever takes a customer's call reaches the ticket on which it is counted`() async throws {
        let (open, number) = try await Self.town()

        let outcome = try await open.desk.accept(.brokenFibre(), by: Self.wang)

        #expect(outcome.ticket.ticket.number == number)
        #expect(try await open.desk.ticket(number, for: Self.wang).ticket.urges == 1)
        #expect(try await open.desk.sees(number, Self.wang))
    }

    @Test func `whoever a ticket is about sees it no more, and learns nothing of it by taking the customer's call`()
        async throws
    {
        let (open, number) = try await Self.town()

        _ = try await open.desk.declareConflict(on: number, of: ["lin"], because: "投诉坐席", by: .zhou)

        #expect(await Self.refusal { _ = try await open.desk.ticket(number, for: .lin) }?.code == "no-such-ticket")
        let again = try await open.desk.accept(.brokenFibre(), by: .lin)
        #expect(again.status == 201)
        #expect(again.ticket.ticket.number != number)
        #expect(again.ticket.ticket.follows == nil)
        #expect(try await open.desk.ticket(number, for: .zhou).ticket.urges == 0)
    }

    @Test func `an answer that is given again is held back from whoever may not see the ticket any more`() async throws
    {
        let (open, number) = try await Self.town()
        let request = DeedRequest(key: "k1", fingerprint: [1])
        _ = try await open.desk.assess(number, .handle, by: .lin, request: request)

        _ = try await open.desk.declareConflict(on: number, of: ["lin"], because: "投诉坐席", by: .zhou)

        let again = await Self.refusal { _ = try await open.desk.assess(number, .handle, by: .lin, request: request) }
        #expect(again?.code == "no-such-ticket")
    }

    @Test func `an answer stays his to whom it was given, though the ticket has left his reach`() async throws {
        let (open, number) = try await Self.town()
        let request = DeedRequest(key: "k1", fingerprint: [1])
        let note = TicketEvent.Messaged(direction: .note, channel: .web, words: .clear("看过了"))
        let first = try await open.desk.message(number, note, by: .chen, request: request)

        try await open.desk.setProfile(AgentProfile(name: "chen", queues: ["lead"]), by: .zhou)
        let again = try await open.desk.message(number, note, by: .chen, request: request)

        #expect(try await !open.desk.sees(number, .chen))
        #expect(again.isReplay)
        #expect(again.ticket.ticket.version == first.ticket.ticket.version)
    }

    @Test func `a changed profile changes the reach at once`() async throws {
        let (open, number) = try await Self.town()

        try await open.desk.setProfile(AgentProfile(name: "wang", queues: ["general"]), by: .zhou)

        #expect(try await open.desk.sees(number, Self.wang))
    }

    @Test func `a conflict names people whom the desk knows`() async throws {
        let (open, number) = try await Self.town()

        let refusal = await Self.refusal {
            _ = try await open.desk.declareConflict(on: number, of: ["nobody"], because: "投诉坐席", by: .zhou)
        }

        #expect(refusal?.field == "/people")
    }

    @Test func `a database from before reach folds its rows again when it is opened`() async throws {
        let (open, number) = try await Self.town()
        try await open.desk.database.write { connection in
            try connection.execute("DROP INDEX tickets_concerned", [])
            for column in ["parties", "concerned", "offered"] {
                try connection.execute("ALTER TABLE tickets DROP COLUMN \(column)", [])
            }
            try connection.execute("DELETE FROM migrations WHERE number = $1", [.int(Migration.reachNumber)])
        }

        let desk = try await OpenDesk.open(path: open.path, keyBytes: open.keyBytes, clock: open.clock)

        let list = TicketList(within: .everything, sort: .received)
        let rows = try await desk.database.read { try list.page(in: $0).rows }
        #expect(rows.map(\.number) == [number])
        #expect(rows.first?.audience.parties == "/lin/")
        #expect(try await desk.search("断网", limit: 5).map(\.number) == [number])
        await desk.close()
    }

    private static func refusal(_ deed: () async throws -> Void) async -> Refusal? {
        do {
            try await deed()
            return nil
        } catch {
            return error as? Refusal
        }
    }
}

extension Migration {
    fileprivate static var reachNumber: Int64 { all.first { $0.name == "reach" }?.number ?? 0 }
}
