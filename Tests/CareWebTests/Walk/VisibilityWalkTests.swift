import Care
import CareDesk
import CareStore
import CareTesting
import HTTPTypes
import Testing

/// 谁办谁看: whoever looks, and whichever way, sees the same tickets (handbook 7.2; docs/decisions/0019).
@Suite(.clause("7.2"))
struct VisibilityWalkTests {
    /// The roles and reaches under which the tickets are looked at.
    enum Looker: CaseIterable, Sendable {
        case agent, complaints, lead, duty, quality, trainer, archivist, editor, security, system, audit, auditor
        case agentOfLead, agentOfHenan, agentOfNothing, qualityOfGuangdong

        var role: Role {
            switch self {
            case .agentOfLead, .agentOfHenan, .agentOfNothing: .agent
            case .qualityOfGuangdong: .quality
            default: Role(rawValue: "\(self)") ?? .trainer
            }
        }

        var grant: ReachGrant? {
            switch self {
            case .agentOfLead: ReachGrant(queues: ["lead"])
            case .agentOfHenan: ReachGrant(queues: ["general"], provinces: ["河南"])
            case .agentOfNothing: ReachGrant(queues: [], provinces: [])
            case .qualityOfGuangdong: ReachGrant(provinces: ["广东"])
            default: nil
            }
        }
    }

    @Test(arguments: Looker.allCases)
    func `list, page, search, figures and feed show the same tickets`(looker: Looker) async throws {
        let town = try await ReachTown(looker)
        let client = town.client

        let opened = try await town.numbers { try await client.send(.get, "/api/v1/tickets/\($0)").status == 200 }
        let listed = try await town.listed("status=")
        let found = try await town.listed("q=%E6%96%AD%E7%BD%91")
        let heard = try await town.heard(opened)
        let figures = try await town.api.desk.database.read { [reach = town.reach] in
            try Tickets.figures(within: reach, in: $0)
        }

        #expect(looker.role.readsTickets || opened.isEmpty)
        #expect(listed == opened)
        #expect(found == opened)
        #expect(heard == opened)
        #expect(figures.open == Int64(opened.subtracting(town.closed).count))
    }

    @Test(arguments: Looker.allCases)
    func `every way into a ticket is open or shut with the ticket itself`(looker: Looker) async throws {
        let town = try await ReachTown(looker)
        let visitor = try await town.visitor()

        for number in town.all {
            let status = try await town.client.send(.get, "/api/v1/tickets/\(number)").status
            for way in ["history", "obligations", "messages", "dispatch"] {
                let answer = try await town.client.send(.get, "/api/v1/tickets/\(number)/\(way)")
                #expect(answer.status == status, "\(looker) \(way)")
            }
            #expect(try await visitor.get("/tickets/\(number)").status == status, "\(looker) page of \(number)")
        }
    }

    @Test(arguments: Looker.allCases)
    func `the list on the page and the breaches of a rule name no other ticket`(looker: Looker) async throws {
        let town = try await ReachTown(looker)
        town.api.clock.advance(by: .days(40))
        try await Timekeeper(town.api.desk).tick()
        // Who logs in now is not idle for forty days.
        let visitor = try await town.visitor()
        let opened = try await town.numbers { try await town.client.send(.get, "/api/v1/tickets/\($0)").status == 200 }

        let pages = [
            try await visitor.get("/tickets").body, try await visitor.get("/desk").body,
            try await town.client.send(.get, "/api/v1/handbook/rules/R-1.2-04/breaches").body,
        ]

        for number in town.all.subtracting(opened) {
            #expect(!pages.contains { $0.contains(number) }, "\(looker) \(number)")
        }
        #expect(opened.subtracting(town.closed).allSatisfy { pages[0].contains($0) })
    }
}
