import Care
import HTTPTypes
import CareDesk
import CareTesting
import Testing

struct EventTests {
    @Test func `a client that comes back hears everything that it missed, once and in order`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let first = try await api.lin.events("/api/v1/events?after=0", count: 3)

        _ = try await api.lin.send(.post, "/api/v1/tickets/\(number)/assignment")
        let last = try #require(first.last)
        let rest = try await api.lin.events("/api/v1/events", count: 1, headers: ["Last-Event-ID": last.id])
        let all = try await api.lin.events("/api/v1/events?after=0", count: first.count + rest.count)

        #expect(first + rest == all)
        #expect(Set(all.map(\.id)).count == all.count)
        #expect(all.allSatisfy { $0.name == "ticket" && $0.data.contains(number) })
        #expect(rest.first?.data.contains("ticket.taken") == true)
    }

    @Test func `a client hears what happens while it listens, whoever is at work`() async throws {
        let api = try await ApiDesk()
        let newest = try await api.lin.events("/api/v1/events?after=0", count: 1).last?.id ?? "0"

        async let heard = api.he.events("/api/v1/events?after=\(newest)", count: 60)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<20 {
                group.addTask { _ = try await api.accept(number: "1390000\(1000 + index)") }
            }
            try await group.waitForAll()
        }

        let events = try await heard
        #expect(events.count == 60)
        #expect(events.map { Int($0.id) ?? 0 } == events.map { Int($0.id) ?? 0 }.sorted())
        #expect(Set(events.map(\.id)).count == 60)
    }

    @Test func `who comes back in the middle hears the same as who stayed`() async throws {
        let api = try await ApiDesk()
        let path = "/api/v1/events?after=0"

        async let stayed = api.he.events(path, count: 24)
        for index in 0..<4 { _ = try await api.accept(number: "1390000\(1000 + index)") }
        let middle = try #require(try await api.lin.events(path, count: 10).dropFirst(9).first)
        async let back = api.lin.events("/api/v1/events", count: 14, headers: ["Last-Event-ID": middle.id])
        for index in 4..<8 { _ = try await api.accept(number: "1390000\(1000 + index)") }

        let (all, rest) = (try await stayed, try await back)
        #expect(all.count == 24)
        #expect(Array(all.dropFirst(10)) == rest)
    }

    @Test func `who was ahead of the journal is told to read afresh`() async throws {
        let api = try await ApiDesk()

        let events = try await api.lin.events("/api/v1/events?after=999999", count: 1)

        #expect(events.first?.name == "resync")
    }

    @Test(.clause("7.2"))
    func `who answers for a matter hears of it, who asked for an export of his own, and nobody else of anything`()
        async throws
    {
        let api = try await ApiDesk()
        let body = #"{"columns":["number"],"reason":"核对"}"#
        let own = try await api.zhou.send(.post, "/api/v1/exports", body)["/number"]?.description ?? ""
        let other = try await api.he.send(.post, "/api/v1/exports", body)["/number"]?.description ?? ""
        let asked = #"{"right":"copy","number":"139","words":"复制"}"#
        let request = try await api.lin.send(.post, "/api/v1/requests", asked)["/number"]?.description ?? ""
        let ticket = try await api.accept()

        let path = "/api/v1/events?after=0"
        let security = try await api.sun.events(path, count: 3)
        let lead = try await api.zhou.events(path, count: 2)
        let agent = try await api.lin.events(path, count: 1)

        let told = { (events: [TestEvent]) in events.filter { $0.name == "matter" }.map(\.data) }
        #expect(told(security).count == 3 && security.allSatisfy { !$0.data.contains(ticket) })
        #expect([own, other, request].allSatisfy { number in told(security).contains { $0.contains(number) } })
        #expect(told(lead).count == 1 && told(lead)[0].contains(own))
        #expect(told(agent).isEmpty && agent.contains { $0.data.contains(ticket) })
        let system = try await api.system.events(path, count: 1)
        #expect(system.isEmpty)
    }
}
