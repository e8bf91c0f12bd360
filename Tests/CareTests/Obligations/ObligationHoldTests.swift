import Care
import CareTesting
import Testing

@Suite(.clause("1.3"), .clause("3.1"))
struct ObligationHoldTests {
    private static let rules: [(id: RuleID, moves: Int64)] = [
        (RuleID("R-1.3-01"), 3), (RuleID("R-1.3-02"), 0), (RuleID("R-3.1-01"), 0), (RuleID("R-2.3-01"), 1),
    ]

    /// A clock that holds, one that does not, a legal one that would, and one whose hold has a cap of an hour.
    private func subject() throws -> Subject {
        Subject([
            try .deadline("R-1.3-01", to: "case.solved", within: "24h", holds: true),
            try .deadline("R-1.3-02", to: "case.answered", within: "24h"),
            try .deadline("R-3.1-01", to: "case.solved", within: "24h", holds: true, isLegal: true),
            try .deadline("R-2.3-01", to: "case.solved", within: "24h", holds: true, cap: .hours(1)),
        ])
    }

    @Test func `a hold moves the clocks that may hold, up to their cap, and no legal one`() throws {
        var subject = try subject()
        subject.happen("case.opened", at: .noon)

        subject.hold(at: .noon + .hours(2))
        subject.resume(at: .noon + .hours(5))

        for (id, moves) in Self.rules {
            let due = subject.obligations[id]?.due(asOf: .noon + .hours(5))
            #expect(due == .noon + .hours(24 + moves), "\(id)")
        }
    }

    @Test func `while it lasts only a hold without a cap leaves the due moment open`() throws {
        var subject = try subject()
        subject.happen("case.opened", at: .noon)

        subject.hold(at: .noon + .hours(2))

        let dues = Self.rules.map { subject.obligations[$0.id]?.due(asOf: .noon + .hours(3)) }
        let expected: [Int64?] = [nil, 24, 24, 25]
        #expect(dues == expected.map { hours in hours.map { Moment.noon + Span.hours($0) } })
        #expect(subject.obligations.earliestDue(asOf: .noon + .hours(3)) == .noon + .hours(24))
    }

    @Test func `a duty that opens during a hold is held from its opening on`() throws {
        var subject = try subject()
        subject.hold(at: .noon)

        subject.happen("case.opened", at: .noon + .hours(1))
        subject.resume(at: .noon + .hours(4))

        let dues = Self.rules.map { subject.obligations[$0.id]?.due(asOf: .noon + .hours(4)) }
        let expected: [Int64] = [28, 25, 25, 26]
        #expect(dues == expected.map { Moment.noon + Span.hours($0) })
    }

    @Test(arguments: [(Int64(26), ObligationState.met), (27, .met), (28, .breached)])
    func `what is done after a hold is judged by the later moment`(hours: Int64, state: ObligationState) throws {
        var subject = try subject()
        subject.happen("case.opened", at: .noon)
        subject.hold(at: .noon + .hours(2))
        subject.resume(at: .noon + .hours(5))

        subject.happen("case.solved", at: .noon + .hours(hours))

        #expect(subject.states(RuleID("R-1.3-01")) == [state])
        #expect(subject.states(RuleID("R-3.1-01")) == [.breached])
    }

    @Test func `a settled duty is not held`() throws {
        var subject = try subject()
        subject.happen("case.opened", at: .noon)
        subject.happen("case.solved", at: .noon + .hours(1))
        let before = subject.obligations.all

        subject.hold(at: .noon + .hours(2))

        #expect(subject.obligations[RuleID("R-1.3-01")] == before[0])
        #expect(subject.obligations[RuleID("R-1.3-02")]?.clock?.holds.count == 1)
    }
}
