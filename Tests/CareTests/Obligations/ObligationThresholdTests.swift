import Care
import CareTesting
import Testing

/// Warnings at 50 and 80 hundredths, the breach at 100, escalation at 120 and 150.
@Suite(.clause("1.3"))
struct ObligationThresholdTests {
    /// Each threshold of a limit of 100 minutes, and the moments just before, at and just after it.
    static let thresholds = [50, 80, 100, 120, 150]

    @Test(arguments: thresholds)
    func `a threshold falls when so much of the limit is used up, and at that moment`(percent: Int) throws {
        var subject = try opened()
        for earlier in Self.thresholds where earlier < percent { subject.announce(earlier, of: .answer) }

        let next = try #require(subject.obligations[.answer]?.nextThreshold(asOf: .noon))

        #expect(next.percent == percent)
        #expect(next.at == .noon + .minutes(Int64(percent)))
    }

    @Test(arguments: thresholds, [Int64(-1), 0, 1])
    func `nothing is said before its moment, and it is said at it`(percent: Int, milliseconds: Int64) throws {
        var subject = try opened()
        for earlier in Self.thresholds where earlier < percent { subject.announce(earlier, of: .answer) }
        let moment = Moment.noon + .minutes(Int64(percent)) + Span(milliseconds: milliseconds)

        let next = try #require(subject.obligations[.answer]?.nextThreshold(asOf: moment))

        #expect((next.at <= moment) == (milliseconds >= 0))
    }

    @Test func `what was announced is not announced again, nor what is below it`() throws {
        var subject = try opened()

        subject.announce(80, of: .answer)
        subject.announce(50, of: .answer)

        #expect(subject.obligations[.answer]?.announced == 80)
        #expect(subject.obligations[.answer]?.nextThreshold(asOf: .noon)?.percent == 100)
    }

    @Test func `a warning breaches nothing, a hundred does, and a breach is watched until it is done`() throws {
        var subject = try opened()

        subject.announce(80, of: .answer)
        #expect(subject.states(.answer) == [.pending])
        subject.announce(120, of: .answer)
        #expect(subject.states(.answer) == [.breached])
        #expect(subject.obligations[.answer]?.nextThreshold(asOf: .noon)?.percent == 150)
        subject.announce(150, of: .answer)

        #expect(subject.obligations[.answer]?.nextThreshold(asOf: .noon)?.percent == nil)
    }

    @Test func `a settled duty has nothing to say`() throws {
        var subject = try opened()

        subject.happen("case.answered", at: .noon + .minutes(1))

        #expect(subject.obligations[.answer]?.nextThreshold(asOf: .noon + .days(1))?.percent == nil)
    }

    @Test func `while it is held nobody can say when, and after it the moment is later by the hold`() throws {
        var subject = try opened()
        subject.hold(at: .noon + .minutes(20))

        #expect(subject.obligations[.answer]?.nextThreshold(asOf: .noon + .minutes(30))?.at == nil)
        subject.resume(at: .noon + .minutes(60))

        #expect(subject.obligations[.answer]?.nextThreshold(asOf: .noon + .minutes(60))?.at == .noon + .minutes(90))
    }

    private func opened() throws -> Subject {
        var subject = Subject([try .deadline(to: "case.answered", within: "100min", holds: true)])
        subject.happen("case.opened", at: .noon)
        return subject
    }
}
