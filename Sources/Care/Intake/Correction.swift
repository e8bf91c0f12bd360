/// What an agent set right on a ticket; nil where the guess stood.
package struct Correction: Hashable, Sendable {
    package let type: ProblemType?
    package let category: Category?
    package let urgency: Urgency?

    package init(type: ProblemType? = nil, category: Category? = nil, urgency: Urgency? = nil) {
        self.type = type
        self.category = category
        self.urgency = urgency
    }
}
