/// A figure must reach a value over a period: 30 秒接听率不低于 85%.
package struct Target: Hashable, Sendable {
    package enum Direction: String, CaseIterable, Sendable {
        case atLeast, atMost
    }

    package enum Period: String, CaseIterable, Sendable {
        case day, month, quarter, halfYear, year
    }

    /// The metric's name, such as `satisfaction`, or `met:R-1.3-02`: the share of that rule's obligations that were met.
    package let metric: String
    package let direction: Direction
    /// In thousandths of the unit, so that 89.2 % is 89 200 and nothing is floating.
    package let thousandths: Int64
    /// `%`, `s`, `perMillion`, `per10000` or `points`.
    package let unit: String
    package let period: Period

    package init(metric: String, direction: Direction, thousandths: Int64, unit: String, period: Period) {
        self.metric = metric
        self.direction = direction
        self.thousandths = thousandths
        self.unit = unit
        self.period = period
    }

    /// The rule whose share of met obligations this target measures.
    package var measuredRule: RuleID? {
        metric.hasPrefix("met:") ? RuleID(String(metric.dropFirst(4))) : nil
    }
}
