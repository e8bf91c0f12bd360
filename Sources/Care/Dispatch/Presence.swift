/// What an agent says he is doing; only the available are offered work (handbook 2.2).
package enum Presence: Hashable, Sendable {
    case available
    /// At work on what he has; he takes his own next piece and is offered none.
    case busy
    /// Writing up what he has just done.
    case wrapUp
    case away(Absence)
    case offline

    /// Why somebody who is signed on is not at his desk.
    package enum Absence: String, CaseIterable, Codable, Sendable {
        case rest, meal, meeting, training

        package var name: Text {
            switch self {
            case .rest: Text(zh: "小休", en: "Break")
            case .meal: Text(zh: "用餐", en: "Meal")
            case .meeting: Text(zh: "会议", en: "Meeting")
            case .training: Text(zh: "培训", en: "Training")
            }
        }
    }

    /// At his desk: he may take the next piece of work himself.
    package var isPresent: Bool {
        switch self {
        case .available, .busy, .wrapUp: true
        case .away, .offline: false
        }
    }

    package var name: Text {
        switch self {
        case .available: Text(zh: "空闲", en: "Available")
        case .busy: Text(zh: "忙碌", en: "Busy")
        case .wrapUp: Text(zh: "话后整理", en: "Wrap-up")
        case .away(let absence): absence.name
        case .offline: Text(zh: "离线", en: "Offline")
        }
    }
}

/// Written as `available` or `away.meal`.
extension Presence: RawRepresentable, Codable, CaseIterable {
    package static let allCases: [Presence] =
        [.available, .busy, .wrapUp] + Absence.allCases.map(Presence.away) + [.offline]

    package init?(rawValue: String) {
        guard let presence = Presence.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = presence
    }

    package var rawValue: String {
        switch self {
        case .available: "available"
        case .busy: "busy"
        case .wrapUp: "wrapUp"
        case .away(let absence): "away.\(absence.rawValue)"
        case .offline: "offline"
        }
    }
}
