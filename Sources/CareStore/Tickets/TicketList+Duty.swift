extension TicketList {
    /// A duty that a ticket must have: under a rule, in a state, and judged by an edition when one is named.
    package struct Duty: Hashable, Sendable {
        package let rule: String
        package let state: String
        package let edition: String?

        package init(rule: String, state: String, edition: String? = nil) {
            self.rule = rule
            self.state = state
            self.edition = edition
        }

        /// Counted and not asked for with `EXISTS`, which a planner may turn into a join over all duties of the rule.
        func condition(on rows: String, _ statement: inout Statement) -> String {
            let (rule, state) = (statement.bind(.text(rule)), statement.bind(.text(state)))
            let judge = edition.map { " AND d.edition = \(statement.bind(.text($0)))" } ?? ""
            return "(SELECT COUNT(*) FROM obligations AS d WHERE d.subject = 'ticket/' || \(rows).id"
                + " AND d.rule = \(rule) AND d.state = \(state)\(judge)) > 0"
        }
    }
}
