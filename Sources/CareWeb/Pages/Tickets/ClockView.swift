import Care

/// One duty of a ticket as a card: what is asked, by which clause, and how it stands.
struct ClockView: Sendable {
    let title: String
    let clause: String
    let isLegal: Bool
    let tone: String
    let icon: String
    /// When it is due in milliseconds, while it runs.
    let due: String?
    let value: String
    let detail: String
    /// How much of the limit is used up, 0 to 100.
    let percent: String

    init(_ obligation: Obligation, under edition: Edition, in visit: Visit) {
        let words = visit.words
        let rule = edition.rules[obligation.rule]
        title = rule.map { words[$0.title] } ?? obligation.rule.rawValue
        clause = rule?.clause.description ?? obligation.rule.clause?.description ?? ""
        isLegal = obligation.isLegal
        let look = Look(obligation, in: visit)
        tone = look.tone
        icon = look.icon
        due = look.due.map { String($0.milliseconds) }
        value = look.value
        detail = look.detail
        percent = String(look.percent)
    }

    /// The order on the page: what is late, what runs by its due moment, then what is settled.
    static func order(_ left: Obligation, _ right: Obligation) -> Bool {
        func rank(_ obligation: Obligation) -> (Int, Int64, String) {
            let due = obligation.clock?.due(asOf: obligation.openedAt)?.milliseconds ?? .max
            let group =
                switch obligation.state {
                case .breached: obligation.isOpen ? 0 : 2
                case .pending: 1
                case .met: 3
                case .waived, .void: 4
                }
            return (group, due, obligation.rule.rawValue)
        }
        return rank(left) < rank(right)
    }
}

/// The look of a duty as of now.
private struct Look {
    let tone: String
    let icon: String
    var due: Moment?
    let value: String
    let detail: String
    let percent: Int

    init(_ obligation: Obligation, in visit: Visit) {
        let (words, wording, now) = (visit.words, visit.wording, visit.now)
        let clock = obligation.clock
        let used = clock.map { min(100, max(0, $0.percent(asOf: obligation.settledAt ?? now))) }
        let limit = clock.map { wording.limit($0.limit) } ?? ""
        switch obligation.state {
        case .met:
            tone = "met"
            icon = "check"
            value = clock.map { wording.span($0.elapsed(asOf: obligation.settledAt ?? now)) } ?? words["clockMet"]
            detail = clock == nil ? "" : words["clockMetOf", limit]
            percent = used ?? 100
        case .waived, .void:
            tone = "gone"
            icon = "x"
            value = words[obligation.state.name]
            detail = limit
            percent = 0
        case .breached where !obligation.isOpen:
            tone = "breached"
            icon = "alert"
            value = words["clockBreached"]
            detail =
                clock.map { words["clockTook", wording.span($0.elapsed(asOf: obligation.settledAt ?? now)), limit] }
                ?? ""
            percent = 100
        case .pending, .breached:
            guard let clock else {
                (tone, icon, value, detail, percent) = ("open", "ring", words["clockJudged"], "", 0)
                return
            }
            due = clock.due(asOf: now)
            percent = used ?? 0
            guard let due else {
                (tone, icon, value, detail) = ("held", "lock", words["clockHeld"], limit)
                return
            }
            let left = due - now
            tone = left < .zero ? "breached" : percent >= 75 ? "near" : "running"
            icon = left < .zero ? "alert" : "clock"
            value = wording.countdown(left)
            detail = words[left < .zero ? "clockWasDue" : "clockDue", wording.near(due)]
        }
    }
}
