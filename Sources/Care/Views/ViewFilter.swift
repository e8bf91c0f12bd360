/// What a saved view may ask of a ticket; of each the ticket fits when it has one of the values.
package enum ViewFilter: String, CaseIterable, Codable, Sendable {
    case state, status, stage, queue, assignee, type, category, priority, channel, province

    /// Whoever looks at the list, in place of a name: so that one view serves a whole team.
    package static let me = "me"
    /// Nobody: what waits for somebody to take it.
    package static let nobody = "none"

    /// The words that it takes; nil when names are free, such as those of queues and people.
    package var choices: [String]? {
        switch self {
        case .state: ["open", "closed", "all"]
        case .status: Status.allCases.map(\.rawValue)
        case .stage: Stage.allCases.map(\.rawValue)
        case .type: ProblemType.allCases.map(\.rawValue)
        case .category: Category.allCases.map(\.rawValue)
        case .priority: Priority.allCases.map(\.name)
        case .channel: Channel.allCases.map(\.rawValue)
        case .queue, .assignee, .province: nil
        }
    }
}
