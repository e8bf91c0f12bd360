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

    @Test func `who was ahead of the journal is told to read afresh`() async throws {
        let api = try await ApiDesk()

        let events = try await api.lin.events("/api/v1/events?after=999999", count: 1)

        #expect(events.first?.name == "resync")
    }
}
