import Care
import CareTesting

extension Rulebook {
    /// A small handbook: a few clocks, and approvals as the shipped edition asks for them.
    static let town = Rulebook(edition: .sample(rules: rules), calendars: [])

    private static let rules: [Rule] = [
        approval("R-1.2-02", "ticket.reopen", within: limit(7, .days)),
        approval("R-1.3-06", "ticket.waive", roles: ["lead", "duty"]),
        approval("R-2.2-03", "ticket.bounce", roles: ["lead", "duty"], from: 3),
        approval("R-2.3-06", "ticket.lowerPriority", roles: ["lead", "duty"]),
        approval("R-2.4-03", "ticket.transfer", roles: ["lead", "duty"], from: 3),
        .sample(
            "R-1.2-01",
            kind: .record(
                RecordDuty(
                    opens: "ticket.accepted",
                    judgedAt: "ticket.closed",
                    requires: ["solution", "resultCode", "cause", "confirmation", "evidence"]
                )
            )
        ),
        clock("R-1.3-01", "ticket.accepted", ["ticket.solved"], limit(24, .hours), holds: true),
        clock("R-2.1-01", "ticket.accepted", ["ticket.recorded"], limit(10, .minutes)),
        clock("R-2.1-03", "ticket.accepted", ["ticket.assessed", "ticket.solved"], limit(2, .hours)),
        clock("R-2.2-02", "ticket.assigned", ["ticket.taken"], limit(15, .minutes), voids: ["ticket.refused"]),
        clock("R-2.4-01", "ticket.transferOffered", ["ticket.transferAnswered"], limit(30, .minutes)),
        clock("R-3.1-01", "ticket.accepted", ["ticket.solved"], limit(48, .hours), isLegal: true),
        clock("R-4.2-01", "ticket.disputed", ["ticket.solved"], limit(24, .hours)),
        clock(
            "R-5.2-02",
            "ticket.accepted",
            ["ticket.replied", "ticket.solved"],
            limit(2, .hours),
            scope: Scope([.type: ["complaint", "appeal"]])
        ),
    ]

    private static func clock(
        _ id: String,
        _ opens: FactName,
        _ meets: [FactName],
        _ limit: Limit,
        voids: [FactName] = [],
        holds: Bool = false,
        scope: Scope = .everybody,
        isLegal: Bool = false
    ) -> Rule {
        let deadline = Deadline(
            opens: opens,
            meets: meets,
            voids: voids + ["ticket.cancelled"],
            limit: limit,
            holds: holds,
            holdCap: .hours(72)
        )
        return rule(id, .deadline(deadline), scope: scope, isLegal: isLegal)
    }

    private static func approval(
        _ id: String,
        _ deed: String,
        roles: [String] = ["agent", "lead"],
        from occurrence: Int = 1,
        within: Limit? = nil
    ) -> Rule {
        rule(id, .approval(Approval(deed: deed, roles: roles, fromOccurrence: occurrence, within: within)))
    }

    private static func rule(
        _ id: String,
        _ kind: RuleKind,
        scope: Scope = .everybody,
        isLegal: Bool = false
    ) -> Rule {
        Rule(
            id: RuleID(id),
            clause: RuleID(id).clause ?? ClauseNumber(1, 1),
            title: Text(zh: "规则", en: "A rule"),
            kind: kind,
            scope: scope,
            owner: "agent",
            source: .proposed,
            isLegal: isLegal
        )
    }

    private static func limit(_ amount: Int, _ unit: Limit.Unit) -> Limit {
        guard let limit = try? Limit(amount, unit) else { preconditionFailure("\(amount) is no limit") }
        return limit
    }
}
