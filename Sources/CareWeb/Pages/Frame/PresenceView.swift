import Care

/// How somebody stands towards new work, and what he may change that to.
struct PresenceView: Sendable {
    struct Choice: Sendable {
        let value: String
        let label: String
        let isCurrent: Bool
    }

    let label: String
    let tone: String
    let choices: [Choice]

    init(_ presence: Presence, in words: Words) {
        label = words[presence.name]
        tone = presence == .available ? "ok" : presence.isPresent ? "warn" : ""
        choices = Presence.allCases.map {
            .init(value: $0.rawValue, label: words[$0.name], isCurrent: $0 == presence)
        }
    }
}
