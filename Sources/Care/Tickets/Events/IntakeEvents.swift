extension TicketEvent {
    /// 接单: a contact became a ticket (handbook 2.1).
    package struct Accepted: EventBody {
        package static let type = "ticket.accepted"

        package let number: String
        /// The data subject under whose key the personal fields are sealed.
        package let customer: String
        package let record: ContactRecord
        package let classification: Classification
        package let priority: PriorityDecision
        package let customerClass: CustomerClass
        /// How long the customer waited for an answer before the desk spoke, when the channel told us.
        package let waited: Span?
        /// An earlier ticket of the same customer and category that this one may continue.
        package let follows: String?
        /// The external record that this ticket was imported from.
        package let importedFrom: String?

        package init(
            number: String,
            customer: String,
            record: ContactRecord,
            classification: Classification,
            priority: PriorityDecision,
            customerClass: CustomerClass,
            waited: Span? = nil,
            follows: String? = nil,
            importedFrom: String? = nil
        ) {
            self.number = number
            self.customer = customer
            self.record = record
            self.classification = classification
            self.priority = priority
            self.customerClass = customerClass
            self.waited = waited
            self.follows = follows
            self.importedFrom = importedFrom
        }

        package func mapPersonal<E: Error>(
            _ change: (PersonalText) throws(E) -> PersonalText
        ) throws(E) -> Accepted {
            Accepted(
                number: number,
                customer: customer,
                record: try record.mapPersonal(change),
                classification: classification,
                priority: priority,
                customerClass: customerClass,
                waited: waited,
                follows: follows,
                importedFrom: importedFrom
            )
        }
    }

    /// 初步记录: the record as it now stands, and what it still lacks (handbook 2.1).
    package struct Recorded: EventBody {
        package static let type = "ticket.recorded"

        /// Nil when the record is the one with which the ticket was accepted.
        package let record: ContactRecord?
        package let missing: [String]

        package init(record: ContactRecord?, missing: [String]) {
            self.record = record
            self.missing = missing
        }

        package func mapPersonal<E: Error>(
            _ change: (PersonalText) throws(E) -> PersonalText
        ) throws(E) -> Recorded {
            guard let record else { return self }
            return Recorded(record: try record.mapPersonal(change), missing: missing)
        }
    }

    /// Somebody set right what the text was taken for; the classifier learns from it.
    package struct Classified: EventBody {
        package static let type = "ticket.classified"

        package let correction: Correction

        package init(correction: Correction) {
            self.correction = correction
        }
    }

    /// 初步评估: how urgent and complex it is, and what follows (handbook 2.1).
    package struct Assessed: EventBody {
        package static let type = "ticket.assessed"

        package let complexity: Complexity
        package let decision: AssessmentDecision
        package let priority: PriorityDecision

        package init(complexity: Complexity, decision: AssessmentDecision, priority: PriorityDecision) {
            self.complexity = complexity
            self.decision = decision
            self.priority = priority
        }
    }

    /// The priority was changed by hand, with a reason (handbook 2.3).
    package struct Prioritised: EventBody {
        package static let type = "ticket.prioritised"

        package let priority: Priority
        package let reason: String

        package init(priority: Priority, reason: String) {
            self.priority = priority
            self.reason = reason
        }
    }

    /// 催单: the customer asked again about the same matter; no second clock opens (handbook 2.1).
    package struct Urged: EventBody {
        package static let type = "ticket.urged"

        package let channel: Channel
        package let words: PersonalText
        /// Which asking this is; the first is 1.
        package let count: Int

        package init(channel: Channel, words: PersonalText, count: Int) {
            self.channel = channel
            self.words = words
            self.count = count
        }

        package func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> Urged {
            Urged(channel: channel, words: try change(words), count: count)
        }
    }
}
