extension Edition {
    /// For how long a field stands in the clear before it is masked again: the limit of the rule that `customer.masked` meets.
    package var showingTime: Limit? {
        for rule in ordered {
            if case .deadline(let deadline) = rule.kind, deadline.opens == .viewed, deadline.meets.contains(.masked) {
                return deadline.limit
            }
        }
        return nil
    }

    /// The rules that watch a fact of the access log and raise an alarm, in the order of the clauses.
    package func alarms(on fact: FactName) -> [(rule: Rule, detection: Detection)] {
        alarms.filter { $0.detection.fact == fact }
    }

    /// Every rule that raises an alarm over the access log.
    package var alarms: [(rule: Rule, detection: Detection)] {
        ordered.compactMap { rule in
            guard case .detection(let detection) = rule.kind, detection.opens == Detection.alarm else { return nil }
            return (rule, detection)
        }
    }
}
