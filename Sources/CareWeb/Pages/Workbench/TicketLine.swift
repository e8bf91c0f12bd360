import Care
import CareStore

/// One ticket in a list of the desk.
struct TicketLine: Sendable {
    let number: String
    let href: String
    let isCurrent: Bool
    let icon: String
    let summary: String
    /// When it is due, in milliseconds; nil when nothing runs.
    let due: String?
    let left: String
    let tone: String
    let priority: String
    let kind: String
    let channel: String
    let place: String
    let stage: String

    init(
        _ row: TicketRow,
        summary: String?,
        in visit: Visit,
        of question: WorkbenchQuestion = WorkbenchQuestion(),
        list: WorkbenchQuestion.List = .team
    ) {
        let words = visit.words
        let isDue = row.isOpen && row.dueAt != TicketRow.noDue
        let left = Moment(milliseconds: row.dueAt) - visit.now
        number = row.number
        href = question.address(of: row.number, in: list, beside: .customer)
        isCurrent = row.number == question.number
        icon = Channel(rawValue: row.channel).map(Self.icon) ?? "ticket"
        self.summary = summary ?? words["shredded"]
        due = isDue ? String(row.dueAt) : nil
        self.left = isDue ? visit.wording.countdown(left) : "—"
        tone = isDue ? Self.tone(left) : "quiet"
        priority = "P\(row.priority)"
        let names = [ProblemType(rawValue: row.type)?.name, Category(rawValue: row.category)?.name]
        kind = names.compactMap { $0.map { words[$0] } }.joined(separator: " / ")
        channel = Channel(rawValue: row.channel).map { words[$0.name] } ?? row.channel
        place = Province.name(row.province, in: words.language)
        stage = Stage(rawValue: row.stage).map { words[$0.name] } ?? row.stage
    }

    static func tone(_ left: Span) -> String {
        left < .zero ? "is-danger" : left < .hours(1) ? "is-warn" : ""
    }

    static func icon(of channel: Channel) -> String {
        switch channel {
        case .phone: "phone"
        case .web: "globe"
        case .app, .sms: "app"
        case .email: "mail"
        case .onsite: "store"
        case .social: "chat"
        case .regulator: "flag"
        }
    }
}
