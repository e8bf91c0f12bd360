import Care
import CareTesting
import Testing

@Suite(.clause("2.2"))
struct OverflowStepTests {
    private let limit = Span.minutes(5)

    @Test(arguments: [
        (Int64(299), OverflowStep.wait(until: .noon + .minutes(5))), (300, .overflow(to: "back")),
        (301, .overflow(to: "back")),
    ])
    func `a ticket overflows at the limit`(seconds: Int64, expected: OverflowStep) {
        let wait = OverflowStep.Wait(in: .broadband, since: .noon)

        #expect(OverflowStep.afterWaiting(wait, limit: limit, asOf: .noon + .seconds(seconds)) == expected)
    }

    @Test
    func `the duty officer is called when no queue takes over`() {
        let wait = OverflowStep.Wait(in: .back, since: .noon, visited: ["broadband"])

        #expect(OverflowStep.afterWaiting(wait, limit: limit, asOf: .noon + limit) == .dutyOfficer)
    }

    @Test
    func `a ticket is not sent round in a circle`() {
        let circular = QueueSpec(key: "back", name: QueueSpec.back.name, overflow: "broadband")
        let wait = OverflowStep.Wait(in: circular, since: .noon, visited: ["broadband"])

        #expect(OverflowStep.afterWaiting(wait, limit: limit, asOf: .noon + limit) == .dutyOfficer)
    }
}
