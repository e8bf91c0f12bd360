import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("2.1"))
struct LinkTests {
    @Test func `both tickets show a link, and the rows fit the journal`() async throws {
        let open = try await OpenDesk()
        let (first, second) = (try await open.accept(1), try await open.accept(2))

        let linked = try await open.desk.link(first, .causedBy, to: second, by: .lin).ticket.ticket

        #expect(linked.links == [TicketLink(.causedBy, second)])
        #expect(try await open.desk.ticket(second).ticket.links == [TicketLink(.causeOf, first)])
        #expect(try await open.desk.verify().faults == [])
        _ = try await open.desk.unlink(second, from: first, by: .zhou)
        #expect(try await open.desk.ticket(first).ticket.links == [])
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `a stale version, an unknown ticket and the same key twice are told apart`() async throws {
        let open = try await OpenDesk()
        let (first, second) = (try await open.accept(1), try await open.accept(2))
        let request = DeedRequest(key: "k1", fingerprint: [1])

        let once = try await open.desk.link(first, .related, to: second, by: .lin, request: request)
        let twice = try await open.desk.link(first, .related, to: second, by: .lin, request: request)

        #expect(twice.isReplay && twice.ticket.ticket.version == once.ticket.ticket.version)
        let stale = await #expect(throws: Refusal.self) {
            let seen = DeedRequest(expectedVersion: 1)
            return try await open.desk.unlink(first, from: second, by: .lin, request: seen)
        }
        #expect(stale?.code == "stale-version")
        let unknown = await #expect(throws: Refusal.self) {
            try await open.desk.link(first, .related, to: "GZ20000101-000001", by: .lin)
        }
        #expect(unknown?.kind == .notFound && unknown?.field == "/ticket")
    }

    @Test func `many links at once over the same tickets all come about`() async throws {
        let open = try await OpenDesk()
        let numbers = try await [open.accept(1), open.accept(2), open.accept(3), open.accept(4)]
        let pairs = numbers.flatMap { first in numbers.filter { $0 > first }.map { (first, $0) } }

        try await withThrowingTaskGroup(of: Void.self) { group in
            for (first, second) in pairs {
                group.addTask { _ = try await open.desk.link(second, .related, to: first, by: .lin) }
            }
            try await group.waitForAll()
        }

        for number in numbers { #expect(try await open.desk.ticket(number).ticket.links.count == 3) }
        #expect(try await open.desk.verify().faults == [])
    }
}

extension OpenDesk {
    /// A dead line of one more customer.
    func accept(_ customer: Int) async throws -> String {
        try await desk.accept(.brokenFibre(number: "1380000100\(customer)"), by: .lin).ticket.ticket.number
    }
}
