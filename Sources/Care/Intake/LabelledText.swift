/// A first contact whose type, category and urgency a person has judged.
package struct LabelledText: Hashable, Sendable {
    package let text: String
    package let type: ProblemType
    package let category: Category
    package let urgency: Urgency

    package init(text: String, type: ProblemType, category: Category, urgency: Urgency) {
        self.text = text
        self.type = type
        self.category = category
        self.urgency = urgency
    }

    /// The right answer's place for a head; nil for a type that text cannot show.
    func answer(to head: Head) -> Int? {
        switch head {
        case .type: ProblemType.readable.firstIndex(of: type)
        case .category: Category.allCases.firstIndex(of: category)
        case .urgency: Urgency.allCases.firstIndex(of: urgency)
        }
    }
}
