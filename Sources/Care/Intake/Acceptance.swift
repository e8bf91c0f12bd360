/// 接单: the events with which a contact becomes a ticket (handbook 2.1).
package struct Acceptance: Sendable {
    package let number: String
    package let customer: String
    package let request: ContactRequest
    package let classification: Classification
    /// How many open or lately closed matters of the same kind the customer has had; the third contact raises the priority.
    package let earlierContacts: Int
    package let follows: String?

    package init(
        number: String,
        customer: String,
        request: ContactRequest,
        classification: Classification,
        earlierContacts: Int,
        follows: String?
    ) {
        self.number = number
        self.customer = customer
        self.request = request
        self.classification = classification
        self.earlierContacts = earlierContacts
        self.follows = follows
    }

    /// Accepted, recorded when nothing is missing, and queued.
    package func events(queue: String) -> [TicketEvent] {
        let accepted = TicketEvent.Accepted(
            number: number,
            customer: customer,
            record: request.record,
            classification: classification,
            priority: priority,
            customerClass: request.customerClass,
            waited: request.waited,
            follows: follows,
            importedFrom: request.importedFrom
        )
        let recorded = TicketEvent.Recorded(record: nil, missing: [])
        let isComplete = request.record.missing.isEmpty
        return [.accepted(accepted)] + (isComplete ? [.recorded(recorded)] : [])
            + [.queued(.init(queue: queue, reason: .intake))]
    }

    /// What the classifier said, with what the channel knows better put in its place.
    package static func classification(_ guess: Classification, corrected request: ContactRequest) -> Classification {
        Classification(
            type: request.type.map { Guess($0, confidence: 1) } ?? guess.type,
            category: request.category.map { Guess($0, confidence: 1) } ?? guess.category,
            urgency: request.urgency.map { Guess($0, confidence: 1) } ?? guess.urgency
        )
    }

    /// What routes may ask about the matter before there is a ticket.
    package var attributes: Attributes {
        let (type, category) = (classification.type.value, classification.category.value)
        var attributes: Attributes = [
            .type: type.rawValue,
            .category: category.rawValue,
            .kind: ProblemKind(type, category).rawValue,
            .urgency: classification.urgency.value.rawValue,
            .priority: priority.priority.name,
            .channel: request.record.channel.rawValue,
            .vulnerable: request.customerClass.isVulnerable ? "yes" : "no",
        ]
        attributes[.area] = request.record.area?.rawValue
        attributes[.province] = request.record.province
        return attributes
    }

    package var priority: PriorityDecision {
        let guessed = Severity(classification.type.value, classification.urgency.value)
        return PriorityDecision(impact: request.impact, severity: request.severity ?? guessed, boosts: boosts)
    }

    private var boosts: [PriorityDecision.Boost] {
        var boosts: [PriorityDecision.Boost] = []
        if request.record.channel == .regulator { boosts.append(.regulator) }
        if earlierContacts >= 2 { boosts.append(.repeated) }
        if request.customerClass.isVulnerable { boosts.append(.vulnerable) }
        if request.customerClass.isVIP { boosts.append(.vip) }
        return boosts
    }
}
