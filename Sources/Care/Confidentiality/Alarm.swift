/// A rule of detection was fulfilled by what somebody looked at; the security officer says what it was (handbook 7.2).
package struct Alarm: MatterContent {
    package static let kind = MatterKind.alarm

    package let number: String
    package let rule: RuleID
    /// Whose looks they were, by log-in name.
    package let person: String
    package let role: Role?
    package let count: Int
    /// The first and the last entry of the access log that were counted.
    package let first: Int64
    package let last: Int64
    /// What the security officer found.
    package private(set) var note: String?
    /// The leak that it became.
    package private(set) var leak: String?

    package var sort: String { rule.rawValue }
    package var isOpen: Bool { state == .raised }
    package var status: String { state.rawValue }
    package var attributes: Attributes { role.map { [.subjectClass: $0.rawValue] } ?? [:] }

    package var state: AlarmState {
        if leak != nil { return .escalated }
        return note == nil ? .raised : .acknowledged
    }

    package init?(_ entry: JournalEntry<AlarmEvent>) {
        guard case .raised(let body) = entry.event else { return nil }
        number = body.number
        rule = body.rule
        person = body.person
        role = Role(rawValue: body.role)
        count = body.count
        first = body.first
        last = body.last
    }

    package mutating func apply(_ entry: JournalEntry<AlarmEvent>) {
        switch entry.event {
        case .raised: break
        case .acknowledged(let body): note = body.note
        case .escalated(let body): leak = body.leak
        }
    }

    package func facts(of event: AlarmEvent) -> [(name: FactName, missing: [String])] {
        switch event {
        case .raised: [("alarm.raised", [])]
        case .acknowledged: [("alarm.acknowledged", [])]
        case .escalated: [("alarm.escalated", [])]
        }
    }
}
