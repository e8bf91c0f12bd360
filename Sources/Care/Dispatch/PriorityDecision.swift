/// A priority with the reasons that led to it, so that the page can say why (handbook 2.3).
package struct PriorityDecision: Hashable, Sendable {
    /// What may raise a priority beyond impact and severity.
    package enum Boost: String, CaseIterable, Codable, Sendable {
        case regulator, repeated, vulnerable, vip
    }

    package let priority: Priority
    package let impact: Impact
    package let severity: Severity
    package let boosts: [Boost]

    /// A decision as it was once made.
    init(priority: Priority, impact: Impact, severity: Severity, boosts: [Boost]) {
        self.priority = priority
        self.impact = impact
        self.severity = severity
        self.boosts = boosts
    }

    /// Adds up impact and severity, then raises by one level for each boost.
    ///
    /// A VIP is raised by one level at most, only when nothing else raises, and never to the level of life and safety.
    package init(impact: Impact, severity: Severity, boosts: [Boost]) {
        self.impact = impact
        self.severity = severity
        self.boosts = boosts
        let start = max(1, 4 - impact.weight - severity.weight)
        let others = boosts.filter { $0 != .vip }.count
        let raised =
            if others > 0 {
                max(1, start - others)
            } else if boosts.contains(.vip) {
                min(start, max(2, start - 1))
            } else {
                start
            }
        priority = Priority(rawValue: raised) ?? .p4
    }
}
