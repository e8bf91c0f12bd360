/// Personal data reached somebody who may not have it: stop it, grade it, report it, tell the users (handbook 7.3; PIPL 57).
package struct Leak: MatterContent {
    package static let kind = MatterKind.leak

    package let number: String
    package let subjectClass: LeakClass
    package let words: String
    package let detection: String?
    package private(set) var measures: String?
    package private(set) var grading: LeakEvent.Graded?
    package private(set) var report: LeakEvent.Reported?
    package private(set) var notice: LeakEvent.Notified?
    /// Why the users are not told.
    package private(set) var silence: String?
    package private(set) var lessons: String?

    package var sort: String { grading?.grade.rawValue ?? subjectClass.rawValue }
    package var isOpen: Bool { lessons == nil }
    package var status: String { state.rawValue }
    package var attributes: Attributes { [.subjectClass: subjectClass.rawValue] }

    /// The furthest that it has come.
    package var state: LeakState {
        if lessons != nil { return .closed }
        if notice != nil || silence != nil { return .told }
        if report != nil { return .reported }
        if grading != nil { return .graded }
        return measures == nil ? .found : .contained
    }

    package init?(_ entry: JournalEntry<LeakEvent>) {
        guard case .found(let body) = entry.event else { return nil }
        number = body.number
        subjectClass = body.subjectClass
        words = body.words
        detection = body.detection
    }

    package mutating func apply(_ entry: JournalEntry<LeakEvent>) {
        switch entry.event {
        case .found: break
        case .contained(let body): measures = body.measures
        case .graded(let body): grading = body
        case .reported(let body): report = body
        case .notified(let body): notice = body
        case .untold(let body): silence = body.basis
        case .closed(let body): lessons = body.lessons
        }
    }

    package func facts(of event: LeakEvent) -> [(name: FactName, missing: [String])] {
        switch event {
        case .found: [("leak.found", [])]
        case .contained: [("leak.contained", [])]
        case .graded(let body): body.grade.isReported ? [] : [("leak.minor", [])]
        case .reported: [("leak.reported", [])]
        case .notified(let body): [("leak.notified", body.missing)]
        case .untold(let body): [("leak.untold", body.basis.isEmpty ? ["basis"] : [])]
        case .closed: [("leak.closed", [])]
        }
    }
}

extension LeakEvent.Notified {
    /// Which of the three items are absent, by the names that R-7.3-03 gives them.
    package var missing: [String] {
        [("dataAndHarm", dataAndHarm), ("measures", measures), ("contact", contact)]
            .filter { $0.1.allSatisfy(\.isWhitespace) }.map(\.0)
    }
}
