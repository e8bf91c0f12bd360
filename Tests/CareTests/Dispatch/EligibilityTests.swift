import Care
import CareTesting
import Testing

/// The hard constraints: whoever fails one is never offered the ticket, however free he is.
@Suite(.clause("2.2"))
struct EligibilityTests {
    @Test(arguments: [(2, false), (3, true), (4, true)])
    func `an agent is skilled from the least level on`(level: Int, isOffered: Bool) {
        var floor = DispatchFloor.staffed(by: .agent(level: level))

        let agent = floor.send(.ticket())

        #expect((agent == "lin") == isOffered)
    }

    @Test(arguments: Presence.allCases)
    func `only the available are offered work`(presence: Presence) {
        var floor = DispatchFloor.staffed(by: .lin)
        floor.setPresence("lin", presence, asOf: .noon)

        let agent = floor.send(.ticket())

        #expect((agent == "lin") == (presence == .available))
    }

    @Test(arguments: [nil, "henan", "hubei", "hainan"] as [String?])
    func `an agent serves his provinces, and whoever's province is unknown`(province: String?) {
        var floor = DispatchFloor.staffed(by: .agent(provinces: ["henan", "hubei"]))

        let agent = floor.send(.ticket().changed { $0.province = province })

        #expect((agent == "lin") == (province != "hainan"))
    }

    @Test
    func `an agent who names no province serves them all`() {
        var floor = DispatchFloor.staffed(by: .lin)

        let agent = floor.send(.ticket().changed { $0.province = "hainan" })

        #expect(agent == "lin")
    }

    @Test
    func `an agent must speak the customer's language`() {
        var floor = DispatchFloor.staffed(by: .lin, .agent("emma", languages: ["zh-CN", "en"]))

        let agent = floor.send(.ticket().changed { $0.language = "en" })

        #expect(agent == "emma")
    }

    @Test
    func `a queue's certificate and the ticket's own are both asked for`() {
        var floor = DispatchFloor.staffed(by: .agent("one", certificates: ["live-work"]))
        let demand = Demand.ticket(in: "live").changed { $0.certificate = "height" }
        #expect(floor.send(demand) == nil)

        floor.set(.agent("both", certificates: ["live-work", "height"]))
        floor.setPresence("both", .available, asOf: .noon)

        #expect(floor.freed("both", asOf: .noon).map(\.ticket) == ["T1"])
    }

    @Test
    func `whoever is complained about never gets the complaint, not even when he asks`() {
        var floor = DispatchFloor.staffed(by: .lin)

        let agent = floor.send(.ticket().changed { $0.conflicts = ["lin"] })

        #expect(agent == nil)
        #expect(floor.freed("lin", asOf: .noon).isEmpty)
        #expect(floor.next(for: "lin", asOf: .noon) == nil)
    }

    @Test
    func `whoever gave a ticket back does not get it again`() {
        var floor = DispatchFloor.staffed(by: .lin, .chen)

        let agent = floor.send(.ticket().changed { $0.refusedBy = ["lin"] })

        #expect(agent == "chen")
    }

    @Test
    func `an agent is offered nothing of a queue that he does not serve`() {
        var floor = DispatchFloor.staffed(by: .chen)

        let agent = floor.send(.ticket(in: "back"))

        #expect(agent == nil)
    }

    @Test
    func `an agent is offered three conversations and no fourth`() {
        var floor = DispatchFloor.staffed(by: .lin)

        let agents = (1...4).map { floor.send(.ticket("T\($0)")) }

        #expect(agents == ["lin", "lin", "lin", nil])
        #expect(floor.load(of: "lin") == 100)
    }

    @Test
    func `a call blocks writing until it ends`() {
        var floor = DispatchFloor.staffed(by: .lin)
        #expect(floor.send(.ticket("call", isVoice: true)) == "lin")
        #expect(floor.send(.ticket("chat")) == nil)

        let agent = floor.release("call", asOf: .noon)

        #expect(agent == "lin")
        #expect(floor.freed("lin", asOf: .noon).map(\.ticket) == ["chat"])
    }

    @Test
    func `a queue described anew is asked by its new demands`() {
        var floor = DispatchFloor.staffed(by: .chen)
        let harder = QueueSpec(key: "broadband", name: QueueSpec.broadband.name, skills: ["broadband": 4])

        floor.setQueues([harder])

        #expect(floor.send(.ticket()) == nil)
    }
}
