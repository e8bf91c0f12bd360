import CareDesk
import Care
import HTTPTypes
import CareTesting
import Testing

@Suite(.clause("8.4"))
struct HandbookTests {
    @Test func `compliance counts each duty once and leads to the tickets behind it`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        api.clock.advance(by: .days(30))
        try await Timekeeper(api.desk).tick()

        let compliance = try await api.he.send(.get, "/api/v1/handbook/compliance")
        let breached = try await breachedRule(compliance)
        let behind = try await api.he.send(.get, "/api/v1/handbook/rules/\(breached)/breaches")

        #expect(compliance["/edition"]?.description.isEmpty == false)
        #expect(behind["/items/0/number"]?.description == number)
        #expect(behind["/items"]?.count == 1)
    }

    @Test func `an edition tells its clauses and a clause its rules`() async throws {
        let api = try await ApiDesk()

        let editions = try await api.system.send(.get, "/api/v1/handbook/editions")
        let version = try #require(editions["/items/0/version"]?.description)
        let edition = try await api.system.send(.get, "/api/v1/handbook/editions/\(version)")
        let clause = try await api.system.send(.get, "/api/v1/handbook/clauses/2.1?edition=\(version)")

        #expect((edition["/clauses"]?.count ?? 0) > 20)
        #expect(clause["/number"] == "2.1")
        #expect((clause["/rules"]?.count ?? 0) > 0)
        #expect(try await api.system.send(.get, "/api/v1/handbook/clauses/9.9").status == 404)
        #expect(try await api.system.send(.get, "/api/v1/handbook/editions/0.0.1").status == 404)
    }

    @Test func `a legal duty is never waived, another by a lead with a reason`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let ticket = try await api.he.send(.get, "/api/v1/tickets/\(number)")
        let all = 0..<(ticket["/obligations"]?.count ?? 0)
        let open = all.filter { ticket["/obligations/\($0)/state"] == "pending" }
        let legal = try #require(open.first { ticket["/obligations/\($0)/isLegal"] == true })
        let ours = try #require(open.first { ticket["/obligations/\($0)/isLegal"] == false })
        func waiver(_ index: Int) -> String {
            #"{"rule":"\#(ticket["/obligations/\(index)/rule"]?.description ?? "")","reason":"用户已撤回"}"#
        }

        let refused = try await api.zhou.send(.post, "/api/v1/tickets/\(number)/waiver", waiver(legal))
        let waived = try await api.zhou.send(.post, "/api/v1/tickets/\(number)/waiver", waiver(ours))

        #expect(refused["/code"] == "legal-duty")
        #expect(waived["/obligations/\(ours)/state"] == "waived")
    }

    private func breachedRule(_ compliance: TestAnswer) async throws -> String {
        for clause in 0..<(compliance["/clauses"]?.count ?? 0) {
            for rule in 0..<(compliance["/clauses/\(clause)/rules"]?.count ?? 0) {
                let path = "/clauses/\(clause)/rules/\(rule)"
                if compliance["\(path)/breached"] == 1 { return compliance["\(path)/id"]?.description ?? "" }
            }
        }
        return "none"
    }
}
