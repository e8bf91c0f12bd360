extension TicketEvent {
    /// A part of a limit is used up (handbook 1.3).
    package struct Warned: EventBody {
        package static let type = "obligation.warned"

        package let rule: RuleID
        package let ordinal: Int
        /// Hundredths of the limit.
        package let percent: Int

        package init(rule: RuleID, ordinal: Int, percent: Int) {
            self.rule = rule
            self.ordinal = ordinal
            self.percent = percent
        }
    }

    /// A limit passed unmet.
    package struct Breached: EventBody {
        package static let type = "obligation.breached"

        package let rule: RuleID
        package let ordinal: Int
        package let due: Moment

        package init(rule: RuleID, ordinal: Int, due: Moment) {
            self.rule = rule
            self.ordinal = ordinal
            self.due = due
        }
    }

    /// An overdue duty went up to the next level (handbook 1.3).
    package struct Escalated: EventBody {
        package static let type = "obligation.escalated"

        package let rule: RuleID
        package let ordinal: Int
        package let percent: Int
        /// The role that it went to.
        package let to: Role

        package init(rule: RuleID, ordinal: Int, percent: Int, to: Role) {
            self.rule = rule
            self.ordinal = ordinal
            self.percent = percent
            self.to = to
        }
    }

    /// Somebody with authority took a duty off, with a reason; a legal duty cannot be waived.
    package struct Waived: EventBody {
        package static let type = "obligation.waived"

        package let rule: RuleID
        package let ordinal: Int
        package let reason: String

        package init(rule: RuleID, ordinal: Int, reason: String) {
            self.rule = rule
            self.ordinal = ordinal
            self.reason = reason
        }
    }
}
