extension Edition {
    /// How long the access log is kept, and by which rule: the retention that `log.destroyed` ends, never shorter than the law asks (handbook 7.3; R-7.3-04).
    ///
    /// Nil when the edition keeps it for ever.
    package var accessLogTerm: (rule: Rule, limit: Limit)? {
        for rule in ordered {
            guard case .retention(let retention) = rule.kind, retention.meets == .logDestroyed else { continue }
            return rule.limit(for: [:]).map { (rule, $0.limit) }
        }
        return nil
    }
}
