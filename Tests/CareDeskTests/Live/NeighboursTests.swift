import Care
import CareDesk
import CareTesting
import Testing

@Suite(.clause("2.2"))
struct NeighboursTests {
    private let town: OpenDesk
    private let beside: Desk

    init() async throws {
        town = try await OpenDesk()
        let queue = town.desk.dispatcher.settings.fallbackQueue
        let profile = AgentProfile(name: "lin", displayName: nil, queues: [queue])
        let lin = Newcomer(name: "lin", displayName: "lin", role: .agent, password: nil, profile: profile)
        try await town.desk.join(lin, by: .zhou)
        try await town.desk.setPresence(.available, by: .lin)
        beside = try await OpenDesk.open(path: town.path, keyBytes: town.keyBytes, clock: town.clock, part: .beside)
    }

    @Test
    func `a ticket made beside the server waits until the server has looked, and is then offered`() async throws {
        let server = Neighbours(town.desk)
        try await server.look()
        let number = try await beside.accept(.brokenFibre(), by: .zhou).ticket.ticket.number

        let before = try await town.desk.ticket(number).ticket.assignment
        let hasNews = try await server.hear()
        let after = try await town.desk.ticket(number).ticket.assignment

        #expect(before == .waiting)
        #expect(hasNews)
        #expect(after.agent == "lin")
    }

    @Test
    func `what was written before the first look is taken in too`() async throws {
        let number = try await beside.accept(.brokenFibre(), by: .zhou).ticket.ticket.number

        try await Neighbours(town.desk).hear()

        #expect(try await town.desk.ticket(number).ticket.assignment.agent == "lin")
    }

    @Test
    func `the server's own deeds are no news`() async throws {
        let server = Neighbours(town.desk)
        try await server.look()
        _ = try await town.desk.accept(.brokenFibre(), by: .zhou)

        #expect(try await server.look() == false)
    }

    @Test
    func `somebody who joins beside the server is known to it after a look`() async throws {
        let server = Neighbours(town.desk)
        try await server.look()
        let profile = AgentProfile(name: "chen", displayName: nil, queues: ["general"])
        let chen = Newcomer(name: "chen", displayName: "chen", role: .agent, password: nil, profile: profile)
        try await beside.join(chen, by: .zhou)

        let before = await town.desk.dispatcher.knows(agent: "chen")
        try await server.hear()

        #expect(!before)
        #expect(await town.desk.dispatcher.knows(agent: "chen"))
    }

    @Test
    func `a desk that only looks writes nothing`() async throws {
        let number = try await beside.accept(.brokenFibre(), by: .zhou).ticket.ticket.number
        let events = try await town.desk.ticket(number).ticket.version

        let looking = try await OpenDesk.open(
            path: town.path,
            keyBytes: town.keyBytes,
            clock: town.clock,
            part: .looking
        )

        #expect(try await looking.ticket(number).ticket.version == events)
    }
}
