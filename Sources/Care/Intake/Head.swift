/// One of the three questions that the classifier answers about a text.
package enum Head: String, CaseIterable, Codable, Sendable {
    case type
    case category
    case urgency

    /// The raw values of the answers, in the order of the model's columns.
    package var answers: [String] {
        switch self {
        case .type: ProblemType.readable.map(\.rawValue)
        case .category: Category.allCases.map(\.rawValue)
        case .urgency: Urgency.allCases.map(\.rawValue)
        }
    }
}
