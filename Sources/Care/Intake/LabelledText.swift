/// A first contact whose type, category and urgency a person has judged.
///
/// Where a second answer fits nearly as well, the person names it as a doubt: fitting hears both, measuring only the first.
package struct LabelledText: Hashable, Sendable {
    package let text: String
    package let type: ProblemType
    package let category: Category
    package let urgency: Urgency
    /// The answer that fits second best, by the head that is in doubt.
    package let doubts: [Head: String]

    package init(
        text: String,
        type: ProblemType,
        category: Category,
        urgency: Urgency,
        doubts: [Head: String] = [:]
    ) {
        self.text = text
        self.type = type
        self.category = category
        self.urgency = urgency
        self.doubts = doubts
    }

    /// How much each answer of a head is meant; nil for a type that text cannot show.
    func shares(of head: Head) -> [Float]? {
        let answers = head.answers
        guard let first = answers.firstIndex(of: label(of: head)) else { return nil }
        var shares = [Float](repeating: 0, count: answers.count)
        shares[first] = 1
        if let doubt = doubts[head], let second = answers.firstIndex(of: doubt), second != first {
            shares[first] = 1 - Self.doubtfulShare
            shares[second] = Self.doubtfulShare
        }
        return shares
    }

    private func label(of head: Head) -> String {
        switch head {
        case .type: type.rawValue
        case .category: category.rawValue
        case .urgency: urgency.rawValue
        }
    }

    private static let doubtfulShare: Float = 0.3
}
