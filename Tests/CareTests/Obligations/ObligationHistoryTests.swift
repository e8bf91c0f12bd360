import Care
import CareTesting
import Testing

/// A random history under rules that come and go: what is known last decides, whenever it became known.
@Suite(.clause("1.3"))
struct ObligationHistoryTests {
    private enum Step {
        case fact(FactName)
        case hold, resume
    }

    @Test(arguments: Array(UInt64(1)...200))
    func `a rule that comes late has the duties that it would have had from the start`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let history = Self.history(&random)
        var early = try Self.subject([.type: "complaint"])
        var late = try Self.subject([.type: "inquiry"])

        Self.live(&early, history)
        Self.live(&late, history)

        let (expected, found) = (Self.duties(of: early), Self.duties(of: late))
        #expect(found == expected, "seed \(seed)")
    }

    @Test(arguments: Array(UInt64(1)...100))
    func `what no rule asks about changes nothing`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let history = Self.history(&random)
        var steady = try Self.subject([.type: "complaint"])
        var moving = try Self.subject([.type: "complaint"])

        for (index, step) in history.enumerated() {
            if Bool.random(using: &random) { moving.attributes[.province] = "\(index)" }
            Self.take(&steady, step, at: .noon + .minutes(Int64(index)))
            Self.take(&moving, step, at: .noon + .minutes(Int64(index)))
        }

        #expect(moving.obligations.all == steady.obligations.all, "seed \(seed)")
    }

    @Test(arguments: Array(UInt64(1)...200))
    func `no more than one duty of a rule is open, and none that is settled changes`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var subject = try Self.subject([.type: "inquiry"])
        var settled: [Obligation] = []

        for (index, step) in Self.history(&random).enumerated() {
            let type = Bool.random(using: &random) ? "inquiry" : "complaint"
            subject.attributes = [.type: type]
            Self.take(&subject, step, at: .noon + .minutes(Int64(index)))

            let open = subject.obligations.all.filter(\.isOpen).map(\.rule)
            #expect(Set(open).count == open.count, "seed \(seed)")
            let now = subject.obligations.all.filter { !$0.isOpen }
            #expect(settled.allSatisfy { old in now.contains(old) }, "seed \(seed), step \(index)")
            settled = now
        }
    }

    /// What a duty comes to, whatever its number.
    private static func duties(of subject: Subject) -> [String] {
        subject.obligations.all.map { duty in
            let due = duty.due(asOf: .noon + .days(1)).map { "\($0.milliseconds)" } ?? "none"
            let settled = duty.settledAt.map { "\($0.milliseconds)" } ?? "open"
            return "\(duty.rule) \(duty.openedAt.milliseconds) \(duty.state) \(settled) \(due) \(duty.evidence ?? 0)"
        }.sorted()
    }

    private static func subject(_ attributes: Attributes) throws -> Subject {
        let scope = Scope([.type: ["complaint"]])
        let cadence = Cadence(
            opens: "case.taken",
            meets: "case.answered",
            ends: ["case.solved"],
            every: try Limit("20min")
        )
        return Subject(
            [
                try .deadline("R-5.2-01", to: "case.solved", voids: ["case.cancelled"], within: "30min", scope: scope),
                try .deadline("R-5.2-02", to: "case.answered", within: "15min", holds: true, scope: scope),
                try .deadline(
                    "R-5.2-03",
                    from: "case.solved",
                    to: "case.confirmed",
                    within: "9min",
                    holds: true,
                    cap: .minutes(7),
                    scope: scope
                ),
                .sample("R-5.2-04", kind: .cadence(cadence), scope: scope),
            ],
            attributes: attributes
        )
    }

    private static func history(_ random: inout SplitMix64) -> [Step] {
        let facts: [FactName] = [
            "case.opened", "case.taken", "case.answered", "case.solved", "case.confirmed", "case.cancelled",
        ]
        return [.fact("case.opened")]
            + (0..<40).map { _ in
                switch Int.random(in: 0..<10, using: &random) {
                case 0: .hold
                case 1: .resume
                default: .fact(facts.randomElement(using: &random) ?? "case.opened")
                }
            }
    }

    /// A step a minute; that it is a complaint is known at the end, if it was not before.
    private static func live(_ subject: inout Subject, _ history: [Step]) {
        for (index, step) in history.enumerated() { take(&subject, step, at: .noon + .minutes(Int64(index))) }
        subject.attributes = [.type: "complaint"]
        subject.happen("case.classified", at: .noon + .minutes(Int64(history.count)))
    }

    private static func take(_ subject: inout Subject, _ step: Step, at moment: Moment) {
        switch step {
        case .fact(let name): subject.happen(name, at: moment)
        case .hold: subject.hold(at: moment)
        case .resume: subject.resume(at: moment)
        }
    }
}
