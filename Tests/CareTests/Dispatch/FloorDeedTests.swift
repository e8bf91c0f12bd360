import Care
import CareTesting
import Testing

/// What happens on the floor, one change at a time.
@Suite(.clause("2.2"))
struct FloorDeedTests {
    @Test
    func `a ticket that is withdrawn is offered to nobody`() {
        var floor = DispatchFloor(queues: [.broadband])
        #expect(floor.send(.ticket()) == nil)

        floor.withdraw("T1")
        floor.set(.lin)
        floor.setPresence("lin", .available, asOf: .noon)

        #expect(floor.freed("lin", asOf: .noon).isEmpty)
        #expect(floor.waitingCount == 0)
    }

    @Test
    func `a ticket that arrives again waits once, by its new priority and queue`() {
        var floor = DispatchFloor(queues: [.broadband, .back])
        #expect(floor.send(.ticket()) == nil)

        #expect(floor.send(.ticket(in: "back", priority: .p1)) == nil)

        #expect(floor.waitingCount == 1)
        #expect(floor.explainWaiting("T1", asOf: .noon)?.queue == "back")
        #expect(floor.explainWaiting("T1", asOf: .noon)?.priority == .p1)
    }

    @Test(arguments: Presence.allCases)
    func `whoever is at his desk may take the next ticket himself`(presence: Presence) {
        var floor = DispatchFloor.staffed(by: .lin)
        floor.setPresence("lin", presence, asOf: .noon)
        floor.setPresence("lin", presence == .available ? .busy : presence, asOf: .noon)
        #expect(floor.send(.ticket()) == nil)

        let match = floor.next(for: "lin", asOf: .noon)

        #expect(
            (match?.ticket == "T1") == ![.offline, .away(.rest), .away(.meal), .away(.meeting), .away(.training)]
                .contains(presence)
        )
        #expect(match?.explanation.excluded ?? [:] == [:])
    }

    @Test
    func `an agent takes one ticket at a time and none beyond his capacity`() {
        var floor = DispatchFloor.staffed(by: .lin)
        floor.setPresence("lin", .busy, asOf: .noon)
        for number in 1...5 { #expect(floor.send(.ticket("T\(number)")) == nil) }

        let taken = (1...5).map { _ in floor.next(for: "lin", asOf: .noon)?.ticket }

        #expect(taken == ["T1", "T2", "T3", nil, nil])
        #expect(floor.held(by: "lin") == 3)
    }

    @Test(.clause("2.4"))
    func `a match relieves the giver of a transfer, and he may be given something else`() throws {
        var floor = DispatchFloor.staffed(by: .lin, .chen)
        floor.seat("T1", with: "lin", isVoice: true, asOf: .noon)

        let arrival = floor.arrive(.ticket().changed { $0.refusedBy = ["lin"] }, asOf: .noon)
        let match = try #require(arrival)

        #expect(match.agent == "chen")
        #expect(match.relieved == "lin")
        #expect(floor.holder(of: "T1") == "chen")
        #expect(floor.load(of: "lin") == 0)
    }

    @Test
    func `seating the same ticket twice takes one seat`() {
        var floor = DispatchFloor.staffed(by: .lin)

        floor.seat("T1", with: "lin", isVoice: false, asOf: .noon)
        floor.seat("T1", with: "lin", isVoice: false, asOf: .noon)

        #expect(floor.held(by: "lin") == 1)
    }

    @Test
    func `an agent may be handed more than he may hold, and then gets no more`() {
        var floor = DispatchFloor.staffed(by: .lin)
        for number in 1...5 { floor.seat("held\(number)", with: "lin", isVoice: false, asOf: .noon) }
        #expect(floor.send(.ticket()) == nil)

        floor.release("held1", asOf: .noon)

        #expect(floor.freed("lin", asOf: .noon).isEmpty)
        #expect(floor.load(of: "lin") == 133)
    }

    @Test
    func `releasing what nobody holds changes nothing`() {
        var floor = DispatchFloor.staffed(by: .lin)

        #expect(floor.release("unknown", asOf: .noon) == nil)
        #expect(floor.held(by: "lin") == 0)
    }

    @Test
    func `many who come free together get one ticket each in turn`() {
        var floor = DispatchFloor(queues: [.broadband])
        for number in 1...4 { #expect(floor.send(.ticket("T\(number)")) == nil) }
        for agent in [AgentProfile.zhao, .chen, .lin] {
            floor.set(agent)
            floor.setPresence(agent.name, .available, asOf: .noon)
        }

        let matches = floor.settle(asOf: .noon)

        #expect(matches.map { "\($0.ticket) \($0.agent)" } == ["T1 chen", "T2 lin", "T3 zhao", "T4 chen"])
    }

    @Test
    func `a queue that nobody described asks for membership only`() {
        var floor = DispatchFloor.staffed(by: .agent(queues: ["night"]), .chen)

        #expect(floor.send(.ticket(in: "night")) == "lin")
    }
}
