import Care
import CareTesting
import Testing

@Suite(.clause("1.3"))
struct TicketThresholdTests {
    private static let record = RuleID("R-2.1-01")

    /// A limit of ten minutes: 5, 8, 10, 12 and 15 minutes are its thresholds.
    private static let sayings: [(seconds: Int64, words: [String])] = [
        (299, []), (300, ["warned 50"]), (479, ["warned 50"]), (480, ["warned 80"]), (599, ["warned 80"]),
        (600, ["breached"]), (719, ["breached"]), (720, ["breached", "escalated 120 lead"]),
        (899, ["breached", "escalated 120 lead"]), (900, ["breached", "escalated 150 duty"]),
        (86_400, ["breached", "escalated 150 duty"]),
    ]

    @Test(arguments: sayings)
    func `what is due is said at its moment, and of several the highest`(seconds: Int64, expected: [String]) {
        let ticket = Story(.brokenFibre(expectedResult: nil)).ticket

        let said = ticket.announcing(asOf: .noon + .seconds(seconds)).compactMap(Self.words)

        #expect(said == expected)
    }

    @Test func `nothing is said twice, and a breach is never left out`() throws {
        var story = Story(.brokenFibre(expectedResult: nil))
        var said: [String] = []
        for _ in 0..<20 {
            story.wait(.minutes(1))
            let events = story.ticket.announcing(asOf: story.now)
            said += events.compactMap(Self.words)
            story.happen(events, by: .timekeeper)
        }

        #expect(said == ["warned 50", "warned 80", "breached", "escalated 120 lead", "escalated 150 duty"])
        #expect(story.ticket.escalatedTo == .duty)
    }

    @Test func `of an ended ticket nothing is said`() throws {
        var story = Story(.brokenFibre(expectedResult: nil))

        story.happen(try story.ticket.cancelling(because: "误报", by: .lin))

        #expect(story.ticket.announcing(asOf: .noon + .days(9)).isEmpty)
    }

    @Test func `a breach names the moment by which it was due`() {
        let ticket = Story(.brokenFibre(expectedResult: nil)).ticket

        let breaches = ticket.announcing(asOf: .noon + .hours(1)).compactMap { event -> Moment? in
            if case .breached(let breach) = event, breach.rule == Self.record { breach.due } else { nil }
        }

        #expect(breaches == [.noon + .minutes(10)])
    }

    /// What is said of the record, in short.
    private static func words(_ event: TicketEvent) -> String? {
        switch event {
        case .warned(let warning) where warning.rule == record: "warned \(warning.percent)"
        case .breached(let breach) where breach.rule == record: "breached"
        case .escalated(let step) where step.rule == record: "escalated \(step.percent) \(step.to)"
        default: nil
        }
    }
}
