import Care
import CareTesting
import Testing

/// A subject that is no ticket: the centre, which must rehearse its contingency plan every year.
@Suite(.clause("5.4"))
struct DrillTests {
    private static let drill = RuleID("R-5.4-01")

    @Test func `a yearly drill opens with the centre and each drill begins the next year`() throws {
        var centre = try opened()
        #expect(centre.obligations[Self.drill]?.due(asOf: .noon) == .local("2027-11-23 24:00"))

        centre.happen("drill.held", at: .local("2027-06-01 10:00"))

        #expect(centre.states(Self.drill) == [.met, .pending])
        #expect(centre.obligations[Self.drill]?.openedAt == .local("2027-06-01 10:00"))
        #expect(centre.obligations[Self.drill]?.due(asOf: .noon) == .local("2028-06-01 24:00"))
    }

    @Test(arguments: [("23:59:59", ObligationState.met), ("24:00", .met), ("24:00:01", .breached)])
    func `the last day counts to its end`(time: String, state: ObligationState) throws {
        var centre = try opened()

        centre.happen("drill.held", at: .local("2027-11-23 \(time)"))

        #expect(centre.states(Self.drill) == [state, .pending])
    }

    @Test func `a drill that was missed is breached, and the next year counts from the drill that was held`() throws {
        var centre = try opened()
        centre.announce(100, of: Self.drill)

        centre.happen("drill.held", at: .local("2028-02-01 10:00"))

        #expect(centre.states(Self.drill) == [.breached, .pending])
        #expect(centre.obligations[Self.drill]?.due(asOf: .noon) == .local("2029-02-01 24:00"))
    }

    @Test func `a year of drills in each of ten years keeps every one`() throws {
        var centre = try opened()

        for year in 2027...2036 { centre.happen("drill.held", at: .local("\(year)-11-01 09:00")) }

        #expect(centre.states(Self.drill) == Array(repeating: .met, count: 10) + [.pending])
        #expect(centre.obligations.all.map(\.ordinal) == Array(1...11))
    }

    @Test func `a centre that closes owes no drill`() throws {
        var centre = try opened()

        centre.happen("centre.closed", at: .local("2027-01-01 10:00"))
        centre.happen("drill.held", at: .local("2027-02-01 10:00"))

        #expect(centre.states(Self.drill) == [.void])
    }

    @Test func `the desk speaks at 80, 100 and 120 hundredths of the year`() throws {
        let centre = try opened()

        #expect(centre.obligations[Self.drill]?.thresholds == [80, 100, 120])
    }

    @Test func `a stricter cadence of a province binds there`() throws {
        let floor = Floor(
            rule: Self.drill,
            scope: Scope([.province: ["河南"]]),
            limit: try Limit("6mo"),
            source: .statute
        )
        var centre = Subject([try Self.rule().adding(floors: [floor])], attributes: [.province: "河南"])

        centre.happen("centre.opened", at: .noon)

        #expect(centre.obligations[Self.drill]?.due(asOf: .noon) == .local("2027-05-23 24:00"))
        #expect(centre.obligations[Self.drill]?.source == .statute)
    }

    private func opened() throws -> Subject {
        var centre = Subject([try Self.rule()])
        centre.happen("centre.opened", at: .noon)
        return centre
    }

    private static func rule() throws -> Rule {
        let cadence = Cadence(
            opens: "centre.opened",
            meets: "drill.held",
            ends: ["centre.closed"],
            every: try Limit("1y")
        )
        return .sample("R-5.4-01", kind: .cadence(cadence))
    }
}
