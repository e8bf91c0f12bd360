/// What whoever assesses a ticket says; what is left out stays as it was (handbook 2.1).
package struct AssessmentRequest: Hashable, Sendable {
    package let impact: Impact?
    package let severity: Severity?
    package let complexity: Complexity
    package let decision: AssessmentDecision

    package init(impact: Impact?, severity: Severity?, complexity: Complexity, decision: AssessmentDecision) {
        self.impact = impact
        self.severity = severity
        self.complexity = complexity
        self.decision = decision
    }

    package func assessed(for ticket: Ticket) -> TicketEvent.Assessed {
        let before = ticket.priorityDecision
        let priority = PriorityDecision(
            impact: impact ?? before.impact,
            severity: severity ?? before.severity,
            boosts: before.boosts
        )
        return TicketEvent.Assessed(complexity: complexity, decision: decision, priority: priority)
    }
}
