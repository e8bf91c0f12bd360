import Care
import CareTesting
import Testing

@Suite(.clause("2.3"))
struct PriorityDecisionTests {
    @Test(arguments: [
        (Impact.person, Severity.question, Priority.p4), (.person, .degraded, .p3), (.person, .outage, .p2),
        (.person, .safety, .p1), (.building, .question, .p3), (.district, .degraded, .p1), (.city, .question, .p1),
        (.city, .safety, .p1),
    ])
    func `priority comes from how many are hit and how hard`(impact: Impact, severity: Severity, expected: Priority) {
        #expect(PriorityDecision(impact: impact, severity: severity, boosts: []).priority == expected)
    }

    @Test(arguments: [
        ([PriorityDecision.Boost.regulator], Priority.p3), ([.regulator, .repeated], .p2),
        ([.regulator, .repeated, .vulnerable], .p1), ([.vip], .p3), ([.vip, .repeated], .p3),
    ])
    func `each reason raises by a level, and a VIP only when nothing else does`(
        boosts: [PriorityDecision.Boost],
        expected: Priority
    ) {
        #expect(PriorityDecision(impact: .person, severity: .question, boosts: boosts).priority == expected)
    }

    @Test
    func `a VIP is never raised to the level of life and safety`() {
        #expect(PriorityDecision(impact: .person, severity: .outage, boosts: [.vip]).priority == .p2)
    }
}
