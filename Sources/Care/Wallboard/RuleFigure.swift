/// How a rule was kept so far, against the target that the edition sets for it (handbook 1.1, 1.3).
package struct RuleFigure: Hashable, Sendable {
    package let rule: Rule
    /// The rule that sets the target; nil when the edition sets none for this one.
    package let targetRule: Rule?
    package let met: Int64
    package let breached: Int64

    package init(rule: Rule, targetRule: Rule?, met: Int64, breached: Int64) {
        self.rule = rule
        self.targetRule = targetRule
        self.met = met
        self.breached = breached
    }

    /// The share that was met, in tenths of a per cent, rounded down so that no target is reached by rounding; nil before the first.
    package var share: Int64? { Self.share(met: met, breached: breached) }

    /// The share of any duties that were met, in tenths of a per cent, rounded down; nil before the first was judged.
    package static func share(met: Int64, breached: Int64) -> Int64? {
        let judged = met + breached
        return judged > 0 ? met * 1_000 / judged : nil
    }

    /// What is asked, in tenths of a per cent; nil without a target in per cent.
    package var asked: Int64? { target.map { $0.thousandths / 100 } }

    /// Whether the target is reached; nil without a target or before anything was judged.
    package var isReached: Bool? {
        guard let target, met + breached > 0 else { return nil }
        let (got, wanted) = (met * 100_000, target.thousandths * (met + breached))
        return target.direction == .atLeast ? got >= wanted : got <= wanted
    }

    private var target: Target? {
        guard case .target(let target) = targetRule?.kind, target.unit == "%" else { return nil }
        return target
    }
}

extension Edition {
    /// The rules that set a target, by the rule that each measures.
    package var targetRules: [RuleID: Rule] {
        clauses.flatMap(\.rules).reduce(into: [:]) { targets, rule in
            if case .target(let target) = rule.kind, let measured = target.measuredRule { targets[measured] = rule }
        }
    }

    /// The rules whose figures stand on the wallboard: those with a target first, then the other limits on tickets that this desk keeps, in the order
    /// of their numbers.
    package func figures(
        atMost count: Int,
        counted: (RuleID, ObligationState) -> Int64
    ) -> [RuleFigure] {
        let targets = targetRules
        let limits = clauses.flatMap(\.rules).filter { rule in
            guard case .deadline(let deadline) = rule.kind else { return false }
            return rule.isExercised && deadline.opens.rawValue.hasPrefix("ticket.")
        }
        let aimed = limits.filter { targets[$0.id] != nil }
        let chosen = (aimed + limits.filter { targets[$0.id] == nil }).prefix(count)
        return chosen.map { rule in
            RuleFigure(
                rule: rule,
                targetRule: targets[rule.id],
                met: counted(rule.id, .met),
                breached: counted(rule.id, .breached)
            )
        }
    }
}
