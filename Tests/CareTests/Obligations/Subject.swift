import Care
import CareTesting

/// Anything that has duties, told fact by fact: the engine knows no more of a ticket than this.
struct Subject {
    private(set) var obligations = Obligations()
    let rulebook: Rulebook
    var attributes: Attributes
    private var version = 0

    init(_ rules: [Rule], attributes: Attributes = [:], calendars: [WorkingCalendar] = []) {
        rulebook = Rulebook(edition: .sample(rules: rules), calendars: calendars)
        self.attributes = attributes
    }

    mutating func happen(_ fact: FactName, at moment: Moment, missing: [String] = []) {
        version += 1
        let fact = Fact(fact, at: moment, evidence: version, missing: missing)
        obligations.observe(fact, of: attributes, under: rulebook)
    }

    mutating func hold(at moment: Moment) { obligations.hold(at: moment, for: .waitingForCustomer) }
    mutating func resume(at moment: Moment) { obligations.resume(at: moment) }

    mutating func announce(_ percent: Int, of rule: RuleID) {
        obligations.announce(percent, of: rule, ordinal: obligations[rule]?.ordinal ?? 1)
    }

    mutating func waive(_ rule: RuleID, at moment: Moment) {
        obligations.waive(rule, ordinal: obligations[rule]?.ordinal ?? 1, at: moment, evidence: 99)
    }

    /// The states of a rule's duties, in the order in which they opened.
    func states(_ rule: RuleID) -> [ObligationState] { obligations.all.filter { $0.rule == rule }.map(\.state) }
}

extension Rule {
    /// From one fact to another within a limit.
    static func deadline(
        _ id: String = "R-5.2-01",
        from opens: FactName = "case.opened",
        to meets: FactName...,
        voids: [FactName] = [],
        within limit: String,
        holds: Bool = false,
        cap: Span? = nil,
        calendar: String = "always",
        scope: Scope = .everybody,
        isLegal: Bool = false,
        floors: [Floor] = []
    ) throws -> Rule {
        let deadline = Deadline(
            opens: opens,
            meets: meets,
            voids: voids,
            limit: try Limit(limit),
            calendar: calendar,
            holds: holds,
            holdCap: cap
        )
        return Rule(
            id: RuleID(id),
            clause: RuleID(id).clause ?? ClauseNumber(5, 2),
            title: Text(zh: "规则", en: "A rule"),
            kind: .deadline(deadline),
            scope: scope,
            owner: "agent",
            source: .proposed,
            isLegal: isLegal,
            floors: floors
        )
    }
}

extension RuleID {
    static let answer = RuleID("R-5.2-01")
    static let other = RuleID("R-5.2-02")
}
