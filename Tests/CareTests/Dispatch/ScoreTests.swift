import Care
import CareTesting
import Testing

/// Among the eligible: skill, then load, then whoever had the customer before, then idle time.
@Suite(.clause("2.2"))
struct ScoreTests {
    @Test
    func `the more skilled comes first`() {
        var floor = DispatchFloor.staffed(by: .chen, .lin)

        #expect(floor.send(.ticket()) == "lin")
    }

    @Test
    func `a free agent comes before a better one who is busy`() {
        var floor = DispatchFloor.staffed(by: .lin, .chen)
        floor.seat("A", with: "lin", isVoice: false, asOf: .noon)
        floor.seat("B", with: "lin", isVoice: false, asOf: .noon)

        #expect(floor.send(.ticket()) == "chen")
    }

    @Test(.clause("2.4"))
    func `the agent who had the customer before has him again`() {
        var floor = DispatchFloor.staffed(by: .chen, .zhao)
        floor.seat("A", with: "zhao", isVoice: false, asOf: .noon)

        let agent = floor.send(.ticket().changed { $0.continuity = "zhao" })

        #expect(agent == "zhao")
    }

    @Test
    func `the longest idle comes first among equals`() {
        var floor = DispatchFloor.staffed(by: .chen)
        floor.set(.zhao)
        floor.setPresence("zhao", .available, asOf: .noon - .minutes(5))

        #expect(floor.send(.ticket()) == "zhao")
    }

    @Test
    func `a tie goes to the one idle since the earlier moment, and then by name`() {
        var floor = DispatchFloor.staffed(by: .zhao, .chen)
        #expect(floor.send(.ticket("first")) == "chen")
        floor.release("first", asOf: .noon + .seconds(1))

        #expect(floor.send(.ticket("second"), asOf: .noon + .seconds(2)) == "zhao")
    }

    @Test
    func `the explanation holds the parts of every candidate's score`() throws {
        var floor = DispatchFloor.staffed(by: .lin, .chen)
        floor.seat("A", with: "lin", isVoice: false, asOf: .noon)

        let arrival = floor.arrive(.ticket().changed { $0.continuity = "chen" }, asOf: .noon + .minutes(3))
        let match = try #require(arrival)

        #expect(match.agent == "chen")
        #expect(
            match.explanation.candidates == [
                .init(agent: "chen", skill: 24, load: 30, continuity: 20, idle: 3),
                .init(agent: "lin", skill: 40, load: 20, continuity: 0, idle: 3),
            ]
        )
    }

    @Test
    func `the explanation keeps the five best`() throws {
        var floor = DispatchFloor(queues: [.broadband])
        for number in 1...9 {
            floor.set(.agent("agent\(number)", level: number % 2 == 0 ? 3 : 4))
            floor.setPresence("agent\(number)", .available, asOf: .noon)
        }

        let arrival = floor.arrive(.ticket(), asOf: .noon)
        let match = try #require(arrival)

        #expect(match.explanation.candidates.map(\.agent) == ["agent1", "agent3", "agent5", "agent7", "agent9"])
    }
}
