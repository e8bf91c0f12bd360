import Care
import CareDesk
import CareStore
import Testing

struct DemoCentreTests {
    @Test func `the demo centre shows a morning in all its stages`() async throws {
        let open = try await OpenDesk()

        try await DemoCentre.load(into: open.desk, password: "demo-password")

        let rows = try await open.desk.database.read {
            try TicketList(within: .everything, sort: .received, limit: 100).page(in: $0).rows
        }
        #expect(rows.count == 42)
        #expect(Set(rows.map(\.status)).isSuperset(of: ["pending", "held", "inProgress", "resolved", "closed"]))
        #expect(Set(rows.map(\.channel)) == Set(Channel.allCases.map(\.rawValue)))
        #expect(Set(rows.map(\.type)).count >= 8)
        #expect(Set(rows.map(\.queue)).count >= 8)
        let received = rows.map(\.receivedAt)
        #expect((received.max() ?? 0) - (received.min() ?? 0) > Span.hours(3).milliseconds)
        #expect(received.allSatisfy { $0 <= open.clock.moment.milliseconds })
    }

    @Test func `every demo ticket says that it is one`() async throws {
        let open = try await OpenDesk()

        try await DemoCentre.load(into: open.desk, password: "demo-password")

        let rows = try await open.desk.database.read {
            try TicketList(within: .everything, sort: .received, limit: 100).page(in: $0).rows
        }
        for row in rows {
            let first = try await open.desk.ticket(row.number).entries.first?.event
            guard case .accepted(let accepted) = first else {
                Issue.record("\(row.number) begins with \(String(describing: first))")
                continue
            }
            #expect(accepted.importedFrom?.hasPrefix("demo/") == true)
        }
    }

    @Test func `every role logs in, and all agents but two are free`() async throws {
        let open = try await OpenDesk()

        try await DemoCentre.load(into: open.desk, password: "demo-password")

        let staff = try await open.desk.staff()
        #expect(staff.count == 19)
        #expect(staff.allSatisfy { $0.displayName.hasPrefix("演示") })
        #expect(Set(staff.map(\.role)).count == 12)
        let agents = staff.filter { $0.role == "agent" }
        #expect(agents.count == 8)
        #expect(agents.count { $0.presence == "available" } == 6)
        let outcome = try await open.desk.logIn(LogInAttempt(name: "agent1", password: "demo-password"))
        guard case .entered = outcome else { Issue.record("agent1 did not get in"); return }
    }
}
