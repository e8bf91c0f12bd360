import CareTesting
import Testing

@testable import Care

@Suite(.clause("1.1"))
struct RuleFigureTests {
    private func rule(_ id: String, _ kind: RuleKind) -> Rule {
        Rule(
            id: RuleID(id),
            clause: ClauseNumber(1, 1),
            title: Text(zh: "测试", en: "Test"),
            kind: kind,
            owner: "duty",
            source: Source(document: Text(zh: "手册", en: "Handbook"), article: nil, confidence: .given)
        )
    }

    private func figure(_ direction: Target.Direction, met: Int64, breached: Int64) -> RuleFigure {
        let target = Target(
            metric: "met:R-1.3-01",
            direction: direction,
            thousandths: 90_000,
            unit: "%",
            period: .month
        )
        let measured = rule("R-1.1-02", .target(target))
        return RuleFigure(rule: measured, targetRule: measured, met: met, breached: breached)
    }

    @Test(arguments: [(899, 101, false), (900, 100, true), (901, 99, true)] as [(Int64, Int64, Bool)])
    func `a target is reached at its value and not a ticket before`(met: Int64, breached: Int64, isReached: Bool) {
        #expect(figure(.atLeast, met: met, breached: breached).isReached == isReached)
    }

    @Test func `a share is never rounded up to its target`() {
        let figure = figure(.atLeast, met: 89_999, breached: 10_001)

        #expect(figure.share == 899)
        #expect(figure.asked == 900)
        #expect(figure.isReached == false)
    }

    @Test func `at most is reached from below`() {
        #expect(figure(.atMost, met: 900, breached: 100).isReached == true)
        #expect(figure(.atMost, met: 901, breached: 99).isReached == false)
    }

    @Test func `before anything was judged there is no share and no verdict`() {
        let figure = figure(.atLeast, met: 0, breached: 0)

        #expect(figure.share == nil)
        #expect(figure.isReached == nil)
    }
}
