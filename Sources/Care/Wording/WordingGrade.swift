/// What a finding in a reply does to it, worst first (handbook 3.3).
package enum WordingGrade: String, CaseIterable, Comparable, Sendable {
    /// The reply does not go out; no reason lets it.
    case block
    /// It goes out when its writer says why; the reason is kept with the message.
    case warn
    /// It is pointed out, and that is all.
    case note

    package static func < (left: WordingGrade, right: WordingGrade) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .block: 0
        case .warn: 1
        case .note: 2
        }
    }

    package var name: Text {
        switch self {
        case .block: Text(zh: "不能发送", en: "Blocked")
        case .warn: Text(zh: "须说明理由", en: "Needs a reason")
        case .note: Text(zh: "提醒", en: "Reminder")
        }
    }
}

extension Wording.Grade {
    /// What a phrase of this grade in an edition does to a reply: severe blocks, major needs a reason, the rest is pointed out.
    package var effect: WordingGrade {
        switch self {
        case .severe: .block
        case .major: .warn
        case .minor, .required: .note
        }
    }
}
