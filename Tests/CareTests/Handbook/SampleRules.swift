import Care

extension Rule {
    /// A rule to hang floors and changes on.
    static func sample(
        _ id: String = "R-5.2-01",
        kind: RuleKind,
        scope: Scope = .everybody,
        title: String = "A rule"
    ) -> Rule {
        Rule(
            id: RuleID(id),
            clause: RuleID(id).clause ?? ClauseNumber(5, 2),
            title: Text(zh: "规则", en: title),
            kind: kind,
            scope: scope,
            owner: "agent",
            source: .proposed
        )
    }

    /// A deadline from acceptance to solution.
    static func answer(within limit: String, floors: [Floor] = [], scope: Scope = .everybody) throws -> Rule {
        let deadline = Deadline(opens: "ticket.accepted", meets: ["ticket.solved"], limit: try Limit(limit))
        return Rule.sample(kind: .deadline(deadline), scope: scope).adding(floors: floors)
    }
}

extension Source {
    static let proposed = Source(document: Text(zh: "行业惯例", en: "Practice"), article: nil, confidence: .proposed)
    static let statute = Source(document: Text(zh: "《条例》", en: "Regulations"), article: "第三十八条", confidence: .read)
}

extension Floor {
    static func sample(_ limit: String, _ scope: Scope = .everybody) throws -> Floor {
        Floor(rule: RuleID("R-5.2-01"), scope: scope, limit: try Limit(limit), source: .statute)
    }
}

extension Edition {
    static func sample(_ version: String = "1.0.0", rules: [Rule], title: String = "Handbook") -> Edition {
        Edition(
            version: version,
            number: "TCS-V\(version)",
            title: Text(zh: "手册", en: title),
            effectiveAt: Moment(milliseconds: 0),
            chapters: [],
            clauses: [
                Clause(
                    number: ClauseNumber(5, 2),
                    title: Text(zh: "投诉", en: "Complaints"),
                    body: Text(zh: "文", en: "text"),
                    rules: rules
                )
            ],
            contentHash: "abc"
        )
    }
}
