import Care
import CareTesting
import Testing

@Suite(.clause("1.3"), .clause("8.3"))
struct ObligationsTests {
    @Test(arguments: [(Int64(-1), ObligationState.met), (0, .met), (1, .breached)])
    func `a duty is met up to its due moment and not a second after`(seconds: Int64, state: ObligationState) throws {
        var subject = Subject([try .deadline(to: "case.answered", within: "1h")])
        subject.happen("case.opened", at: .noon)

        subject.happen("case.answered", at: .noon + .hours(1) + .seconds(seconds))

        let duty = try #require(subject.obligations[.answer])
        #expect(duty.state == state)
        #expect(duty.settledAt == .noon + .hours(1) + .seconds(seconds))
        #expect(duty.evidence == 2)
        #expect(!duty.isOpen && !duty.isWatched)
    }

    @Test func `a duty opens with its fact and with no other`() throws {
        var subject = Subject([try .deadline(to: "case.answered", within: "1h")])

        subject.happen("case.answered", at: .noon)
        #expect(subject.obligations.all.isEmpty)
        subject.happen("case.opened", at: .noon + .minutes(1))

        let duty = try #require(subject.obligations[.answer])
        #expect(duty.state == .pending)
        #expect(duty.openedAt == .noon + .minutes(1))
        #expect(duty.due(asOf: .noon) == .noon + .minutes(61))
        #expect(subject.obligations.earliestDue(asOf: .noon) == .noon + .minutes(61))
    }

    @Test func `any of several facts meets it, and the first of them stands`() throws {
        var subject = Subject([try .deadline(to: "case.answered", "case.solved", within: "1h")])
        subject.happen("case.opened", at: .noon)

        subject.happen("case.solved", at: .noon + .minutes(30))
        subject.happen("case.answered", at: .noon + .hours(2))

        #expect(subject.states(.answer) == [.met])
        #expect(subject.obligations[.answer]?.evidence == 2)
    }

    @Test func `what was breached and is done late stays breached`() throws {
        var subject = Subject([try .deadline(to: "case.answered", within: "1h")])
        subject.happen("case.opened", at: .noon)

        subject.announce(100, of: .answer)
        #expect(subject.states(.answer) == [.breached])
        #expect(subject.obligations[.answer]?.isOpen == true)
        #expect(subject.obligations[.answer]?.isWatched == true)
        subject.happen("case.answered", at: .noon + .hours(2))

        #expect(subject.states(.answer) == [.breached])
        #expect(subject.obligations[.answer]?.isOpen == false)
        #expect(subject.obligations[.answer]?.settledAt == .noon + .hours(2))
    }

    @Test(arguments: [false, true])
    func `a duty that lost its object is void, late or not`(isLate: Bool) throws {
        var subject = Subject([try .deadline(to: "case.answered", voids: ["case.cancelled"], within: "1h")])
        subject.happen("case.opened", at: .noon)
        if isLate { subject.announce(100, of: .answer) }

        subject.happen("case.cancelled", at: .noon + .hours(2))
        subject.happen("case.answered", at: .noon + .hours(3))

        #expect(subject.states(.answer) == [.void])
        #expect(subject.obligations.earliestDue(asOf: .noon + .hours(3)) == nil)
    }

    @Test func `a fact that opens while the duty is open opens no second`() throws {
        var subject = Subject([try .deadline(to: "case.answered", within: "1h")])

        subject.happen("case.opened", at: .noon)
        subject.happen("case.opened", at: .noon + .minutes(50))

        #expect(subject.obligations.all.map(\.openedAt) == [.noon])
    }

    @Test func `what was done and comes again opens the next, numbered on`() throws {
        var subject = Subject([try .deadline(to: "case.answered", within: "1h")])
        for hour in [Int64(0), 2, 4] {
            subject.happen("case.opened", at: .noon + .hours(hour))
            subject.happen("case.answered", at: .noon + .hours(hour + hour / 2))
        }

        #expect(subject.obligations.all.map(\.ordinal) == [1, 2, 3])
        #expect(subject.states(.answer) == [.met, .met, .breached])
    }

    @Test func `a fact may settle the old duty and open the new one`() throws {
        var subject = Subject([try .deadline(from: "case.passed", to: "case.passed", within: "1h")])

        subject.happen("case.passed", at: .noon)
        subject.happen("case.passed", at: .noon + .minutes(10))

        #expect(subject.states(.answer) == [.met, .pending])
        #expect(subject.obligations.all.map(\.openedAt) == [.noon, .noon + .minutes(10)])
    }

    @Test func `a duty that is taken off is waived and nothing changes it after`() throws {
        var subject = Subject([try .deadline(to: "case.answered", within: "1h")])
        subject.happen("case.opened", at: .noon)

        subject.waive(.answer, at: .noon + .minutes(5))
        subject.announce(100, of: .answer)
        subject.happen("case.answered", at: .noon + .hours(5))

        let duty = try #require(subject.obligations[.answer])
        #expect(duty.state == .waived)
        #expect(duty.evidence == 99)
        #expect(duty.settledAt == .noon + .minutes(5))
    }

    @Test func `several clocks run side by side and the earliest is told`() throws {
        var subject = Subject([
            try .deadline("R-1.3-01", to: "case.solved", within: "24h"),
            try .deadline("R-2.1-01", to: "case.recorded", within: "10min"),
            try .deadline("R-5.2-01", to: "case.solved", within: "15d", isLegal: true),
        ])
        subject.happen("case.opened", at: .noon)
        #expect(subject.obligations.earliestDue(asOf: .noon) == .noon + .minutes(10))

        subject.happen("case.recorded", at: .noon + .minutes(9))
        #expect(subject.obligations.earliestDue(asOf: .noon) == .noon + .hours(24))
        subject.happen("case.solved", at: .noon + .hours(25))

        #expect(subject.obligations.all.map(\.state) == [.breached, .met, .met])
        #expect(subject.obligations[.answer]?.isLegal == true)
    }

    @Test(arguments: [([], ObligationState.met), (["place"], .met), (["evidence"], .breached)])
    func `a record is judged by what it lacks of what the rule asks for`(missing: [String], state: ObligationState) {
        let duty = RecordDuty(opens: "case.opened", judgedAt: "case.closed", requires: ["evidence", "cause"])
        var subject = Subject([.sample(kind: .record(duty))])
        subject.happen("case.opened", at: .noon, missing: ["evidence", "cause"])
        #expect(subject.states(.answer) == [.pending])
        #expect(subject.obligations[.answer]?.isWatched == false)

        subject.happen("case.closed", at: .noon + .days(3), missing: missing)

        #expect(subject.states(.answer) == [state])
        #expect(subject.obligations.earliestDue(asOf: .noon) == nil)
    }

    @Test func `rules that judge no subject open nothing`() throws {
        let kinds: [RuleKind] = [
            .approval(Approval(deed: "case.opened", roles: ["lead"])),
            .wording(Wording(grade: .severe, phrases: ["不归我管"])),
            .target(Target(metric: "met:R-5.2-01", direction: .atLeast, thousandths: 1, unit: "%", period: .day)),
            .detection(Detection(fact: "case.opened", count: 2, within: try Limit("1h"), alike: [], opens: "urge")),
        ]
        var subject = Subject(kinds.map { .sample(kind: $0) })

        subject.happen("case.opened", at: .noon)

        #expect(subject.obligations.all.isEmpty)
    }
}
