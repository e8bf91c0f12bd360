/// What the text of a first contact says about its type, its line of business and its urgency (handbook 2.1).
package struct Classification: Hashable, Sendable {
    package let type: Guess<ProblemType>
    package let category: Guess<Category>
    package let urgency: Guess<Urgency>

    package init(type: Guess<ProblemType>, category: Guess<Category>, urgency: Guess<Urgency>) {
        self.type = type
        self.category = category
        self.urgency = urgency
    }

    /// The handbook's own kind, read off type and category.
    package var kind: ProblemKind { ProblemKind(type.value, category.value) }
}
