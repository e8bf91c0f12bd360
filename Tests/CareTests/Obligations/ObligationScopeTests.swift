import Care
import CareTesting
import Testing

/// What becomes of the duties of a subject about which one learns more: a complaint that came in as a question.
@Suite(.clause("8.1"), .clause("5.2"))
struct ObligationScopeTests {
    private static let complaint = Scope([.type: ["complaint"]])

    @Test func `a rule that no longer applies leaves a void duty`() throws {
        var subject = Subject(
            [try .deadline(to: "case.answered", within: "2h", scope: Self.complaint)],
            attributes: [.type: "complaint"]
        )
        subject.happen("case.opened", at: .noon)

        subject.attributes = [.type: "inquiry"]
        subject.happen("case.classified", at: .noon + .minutes(20))

        #expect(subject.states(.answer) == [.void])
        #expect(subject.obligations[.answer]?.settledAt == .noon + .minutes(20))
    }

    @Test func `a rule that comes to apply counts from the first contact`() throws {
        var subject = try inquiry()
        subject.happen("case.opened", at: .noon)
        #expect(subject.obligations.all.isEmpty)

        subject.attributes = [.type: "complaint"]
        subject.happen("case.classified", at: .noon + .minutes(20))

        #expect(subject.states(.answer) == [.pending])
        #expect(subject.obligations[.answer]?.openedAt == .noon)
        #expect(subject.obligations[.answer]?.due(asOf: .noon) == .noon + .hours(2))
    }

    @Test(arguments: [(Int64(119), ObligationState.met), (120, .met), (121, .breached)])
    func `what was done before it was known counts, in time or late`(minutes: Int64, state: ObligationState) throws {
        var subject = try inquiry()
        subject.happen("case.opened", at: .noon)
        subject.happen("case.answered", at: .noon + .minutes(minutes))

        subject.attributes = [.type: "complaint"]
        subject.happen("case.classified", at: .noon + .hours(5))

        let duty = try #require(subject.obligations[.answer])
        #expect(duty.state == state)
        #expect(duty.evidence == 2)
        #expect(duty.settledAt == .noon + .minutes(minutes))
    }

    @Test func `what lost its object before it was known is void`() throws {
        var subject = try inquiry()
        subject.happen("case.opened", at: .noon)
        subject.happen("case.cancelled", at: .noon + .minutes(1))

        subject.attributes = [.type: "complaint"]
        subject.happen("case.classified", at: .noon + .minutes(2))

        #expect(subject.states(.answer) == [.void])
    }

    @Test func `what lost its object is void once, whatever becomes known after`() throws {
        var subject = try inquiry()
        subject.attributes = [.type: "complaint"]
        subject.happen("case.opened", at: .noon)
        subject.happen("case.cancelled", at: .noon + .minutes(1))

        for (minute, province) in [(Int64(2), "河南"), (3, "北京")] {
            subject.attributes = [.type: "complaint", .province: province]
            subject.happen("case.recorded", at: .noon + .minutes(minute))
        }
        for (minute, type) in [(Int64(4), "inquiry"), (5, "complaint")] {
            subject.attributes = [.type: type]
            subject.happen("case.classified", at: .noon + .minutes(minute))
        }

        #expect(subject.states(.answer) == [.void])
    }

    @Test func `time that was the customer's before it was known stays his`() throws {
        var subject = try inquiry()
        subject.happen("case.opened", at: .noon)
        subject.hold(at: .noon + .minutes(30))
        subject.resume(at: .noon + .minutes(90))

        subject.attributes = [.type: "complaint"]
        subject.happen("case.classified", at: .noon + .minutes(100))

        #expect(subject.obligations[.answer]?.due(asOf: .noon + .minutes(100)) == .noon + .hours(3))
    }

    @Test func `a hold that lasts holds the late duty too`() throws {
        var subject = try inquiry()
        subject.happen("case.opened", at: .noon)
        subject.hold(at: .noon + .minutes(30))

        subject.attributes = [.type: "complaint"]
        subject.happen("case.classified", at: .noon + .minutes(40))
        subject.resume(at: .noon + .minutes(50))

        #expect(subject.obligations[.answer]?.due(asOf: .noon + .minutes(50)) == .noon + .minutes(140))
    }

    @Test func `who goes back and forth has one live duty, numbered on, with its first date`() throws {
        var subject = try inquiry()
        subject.happen("case.opened", at: .noon)

        for (minute, type) in [(Int64(1), "complaint"), (2, "inquiry"), (3, "complaint")] {
            subject.attributes = [.type: type]
            subject.happen("case.classified", at: .noon + .minutes(minute))
        }

        #expect(subject.states(.answer) == [.void, .pending])
        #expect(subject.obligations.all.map(\.ordinal) == [1, 2])
        #expect(subject.obligations.all.map(\.openedAt) == [.noon, .noon])
    }

    @Test func `a duty that was met is not opened again when the rule comes back`() throws {
        var subject = try inquiry()
        subject.attributes = [.type: "complaint"]
        subject.happen("case.opened", at: .noon)
        subject.happen("case.answered", at: .noon + .minutes(1))

        for (minute, type) in [(Int64(2), "inquiry"), (3, "complaint")] {
            subject.attributes = [.type: type]
            subject.happen("case.classified", at: .noon + .minutes(minute))
        }

        #expect(subject.states(.answer) == [.met])
    }

    @Test func `each priority has its own clock from the same beginning`() throws {
        func rule(_ id: String, _ limit: String, _ priority: String) throws -> Rule {
            try .deadline(id, to: "case.solved", within: limit, scope: Scope([.priority: [priority]]))
        }
        var subject = Subject(
            [try rule("R-2.3-02", "8h", "P2"), try rule("R-2.3-03", "24h", "P3")],
            attributes: [.priority: "P3"]
        )
        subject.happen("case.opened", at: .noon)

        subject.attributes = [.priority: "P2"]
        subject.happen("case.prioritised", at: .noon + .hours(2))

        #expect(subject.states(RuleID("R-2.3-03")) == [.void])
        #expect(subject.obligations.earliestDue(asOf: .noon + .hours(2)) == .noon + .hours(8))
    }

    @Test func `a province that becomes known brings its stricter limit, from the first contact`() throws {
        let floor = try Floor.sample("5wd", Scope([.province: ["河南"]]))
        let rule = try Rule.deadline(to: "case.answered", within: "15d", calendar: "test", floors: [floor])
        var subject = Subject([rule], calendars: [try Office.china()])
        subject.happen("case.opened", at: .noon)
        #expect(subject.obligations[.answer]?.due(asOf: .noon) == .local("2026-12-08 24:00"))

        subject.attributes = [.province: "河南"]
        subject.happen("case.recorded", at: .noon + .hours(1))

        #expect(subject.states(.answer) == [.void, .pending])
        #expect(subject.obligations[.answer]?.due(asOf: .noon + .hours(1)) == .local("2026-11-30 24:00"))
        #expect(subject.obligations[.answer]?.source == .statute)
    }

    @Test func `a province without a limit of its own changes nothing`() throws {
        let floor = try Floor.sample("5wd", Scope([.province: ["河南"]]))
        let rule = try Rule.deadline(to: "case.answered", within: "15d", calendar: "test", floors: [floor])
        var subject = Subject([rule], calendars: [try Office.china()])
        subject.happen("case.opened", at: .noon)
        let before = subject.obligations.all

        subject.attributes = [.province: "北京"]
        subject.happen("case.recorded", at: .noon + .hours(1))

        #expect(subject.obligations.all == before)
    }

    /// A question that would have to be answered within two hours if it were a complaint.
    private func inquiry() throws -> Subject {
        Subject(
            [
                try .deadline(
                    to: "case.answered",
                    voids: ["case.cancelled"],
                    within: "2h",
                    holds: true,
                    scope: Self.complaint
                )
            ],
            attributes: [.type: "inquiry"]
        )
    }
}
