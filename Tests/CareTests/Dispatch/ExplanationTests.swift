import Care
import CareTesting
import Testing

@Suite(.clause("2.2"))
struct ExplanationTests {
    @Test
    func `every agent counts under the first reason that excludes him`() throws {
        var floor = DispatchFloor.staffed(
            by: .agent("unskilled", level: 1),
            .agent("elsewhere", queues: ["back"]),
            .agent("asleep", shifts: [Shift(weekday: 3, start: 0, end: 60)]),
            .agent("far", provinces: ["hainan"]),
            .agent("foreign", languages: ["en"]),
            .agent("accused"),
            .agent("full"),
            .agent("unwilling")
        )
        floor.set(.agent("gone", level: 1))
        for number in 1...3 { floor.seat("held\(number)", with: "full", isVoice: false, asOf: .noon) }
        let demand = Demand.ticket().changed {
            $0.province = "henan"
            $0.conflicts = ["accused"]
            $0.refusedBy = ["unwilling"]
        }
        #expect(floor.send(demand) == nil)

        let explanation = try #require(floor.explainWaiting("T1", asOf: .noon))

        #expect(
            explanation.excluded == [
                "absent": 1, "offShift": 1, "queue": 1, "skill": 1, "province": 1, "language": 1, "conflict": 1,
                "capacity": 1, "refusedBefore": 1,
            ]
        )
        #expect(explanation.agents == 9)
    }

    @Test
    func `agents without either certificate count together`() throws {
        var floor = DispatchFloor.staffed(by: .agent("none"), .agent("one", certificates: ["live-work"]))
        #expect(floor.send(.ticket(in: "live").changed { $0.certificate = "height" }) == nil)

        let explanation = try #require(floor.explainWaiting("T1", asOf: .noon))

        #expect(explanation.excluded == ["certificate": 2])
    }

    @Test
    func `a waiting ticket knows its place in the queue across lines`() throws {
        var floor = DispatchFloor(queues: [.broadband, .back])
        let demands: [Demand] = [
            .ticket("late", due: .hours(9)),
            .ticket("urgent", priority: .p1, due: .hours(5)),
            .ticket("call", due: .hours(4), isVoice: true),
            .ticket("foreign", due: .hours(7)).changed { $0.language = "en" },
            .ticket("elsewhere", in: "back", due: .hours(1)),
        ]
        for demand in demands { #expect(floor.send(demand) == nil) }

        let places = try ["call", "urgent", "foreign", "late"].map {
            try #require(floor.explainWaiting($0, asOf: .noon)).position
        }

        #expect(places == [1, 2, 3, 4])
        #expect(floor.explainWaiting("late", asOf: .noon)?.waiting == 4)
    }

    @Test
    func `nothing is explained that does not wait`() {
        var floor = DispatchFloor.staffed(by: .lin)
        #expect(floor.send(.ticket()) == "lin")

        #expect(floor.explainWaiting("T1", asOf: .noon) == nil)
    }

    @Test
    func `a match says how many others waited`() throws {
        var floor = DispatchFloor(queues: [.broadband])
        for number in 1...3 { #expect(floor.send(.ticket("T\(number)")) == nil) }
        floor.set(.lin)
        floor.setPresence("lin", .available, asOf: .noon)

        let matches = floor.freed("lin", asOf: .noon)

        #expect(matches.map(\.explanation.waiting) == [2, 1, 0])
        #expect(matches.first?.explanation.candidates.map(\.agent) == ["lin"])
    }

    @Test
    func `a queue shows what waits, how long, and who could serve it`() {
        var floor = DispatchFloor.staffed(by: .agent(certificates: []))
        for number in 1...3 { floor.seat("held\(number)", with: "lin", isVoice: false, asOf: .noon) }
        #expect(floor.send(.ticket("A", due: .hours(8), received: .hours(-1))) == nil)
        #expect(floor.send(.ticket("B", due: .hours(4))) == nil)

        let figures = floor.figures(asOf: .noon)

        #expect(
            figures.map { "\($0.queue) \($0.waiting) \($0.available)" } == ["back 0 1", "broadband 2 1", "live 0 0"]
        )
        #expect(figures[1].oldestReceivedAt == .noon - .hours(1))
        #expect(figures[1].earliestDueAt == .noon + .hours(4))
    }
}
