import Care
import CareStore
import Hummingbird

/// What a person asks of the list of tickets, as the address says it.
struct TicketQuestion: Sendable {
    /// The filters by their names in the address, in the order of the form.
    static let names = [
        "view", "q", "state", "status", "stage", "queue", "type", "category", "priority", "channel", "holder", "due",
        "received",
        "closed", "rule", "duty", "edition",
    ]

    let form: Form
    let after: TicketList.Cursor?

    init(_ parameters: some Sequence<(key: Substring, value: Substring)>) {
        let pairs = parameters.map { (String($0.key), String($0.value)) }
        form = Form(Dictionary(pairs) { _, last in last })
        let parts = form["after"].split(separator: ".", maxSplits: 1)
        if parts.count == 2, let due = Int64(parts[0]) {
            after = .init(place: due, id: String(parts[1].prefix(80)))
        } else {
            after = nil
        }
    }

    /// Reads an address of the list; the plain list when it is that of something else.
    init(address: String) {
        let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
        let pairs = parts.count > 1 && parts[0] == "/tickets" ? Form(encoded: parts[1]).fields : [:]
        self.init(pairs.map { (key: Substring($0.key), value: Substring($0.value)) })
    }

    var words: String? { form.given("q") }
    /// The view that is shown; nil for the plain list.
    var view: String? { form.given("view") }

    /// The same question to the store.
    ///
    /// - Parameters:
    ///   - reach: What whoever asks may know of.
    ///   - view: The view that the filters narrow; without one they stand alone.
    ///   - person: Who asks.
    ///   - now: The moment that "soon" and "today" are counted from.
    ///   - zone: Where its days begin.
    /// - Returns: The question, ready for one page.
    /// - Throws: `Refusal` that names the field, when a time is not one that is understood.
    func list(
        within reach: Reach,
        _ view: ViewContent?,
        for person: String,
        asOf now: Moment,
        in zone: CivilZone
    ) throws(Refusal) -> TicketList {
        var list = view.map { TicketList($0, within: reach, for: person) } ?? TicketList(within: reach)
        if view == nil || form.given("state") != nil {
            let isOpen = form["state"] != "closed" && form["state"] != "all"
            list.sort = isOpen ? .due : .received
            list.isOpen = form["state"] == "all" ? nil : isOpen
        }
        list.status = form.given("status")
        list.stage = form.given("stage")
        list.queue = form.given("queue") ?? list.queue
        list.type = form.given("type")
        list.category = form.given("category")
        list.priority = form.given("priority").flatMap(Int64.init)
        list.channel = form.given("channel")
        switch form.given("holder") {
        case Self.nobody: list.among[.assignee, default: Self.unheld].formIntersection(Self.unheld)
        case let holder: list.assignee = holder ?? list.assignee
        }
        if let due = form.given("due").flatMap(Due.init) { list.dueBefore = (now + due.span).milliseconds }
        list.receivedIn = try span("received", in: zone)
        list.closedIn = try span("closed", in: zone)
        list.duty = try duty()
        list.after = after
        return list
    }

    /// The duty that the figures of the handbook lead to; only together with a rule.
    private func duty() throws(Refusal) -> TicketList.Duty? {
        guard let rule = form.given("rule") else { return nil }
        let states = ObligationState.allCases.map(\.rawValue)
        guard let state = form.given("duty"), states.contains(state) else {
            let known = states.joined(separator: ", ")
            throw .field("/duty", "请写明规则的执行状态：\(known)", "Say how the rule was kept: \(known)")
        }
        if words != nil {
            throw .field("/rule", "按规则查看时不能同时搜索文字", "Words are not searched among the tickets of a rule")
        }
        return .init(rule: rule, state: state, edition: form.given("edition"))
    }

    /// What stands for tickets that nobody has.
    static let nobody = "none"
    private static let unheld: Set<String> = [TicketList.Column.nobody]

    /// How soon a ticket is due.
    enum Due: String, CaseIterable {
        case late, hour

        var span: Span { self == .late ? .zero : .hours(1) }
    }

    /// A day, or an hour of it: `2026-11-28`, `2026-11-28T10`.
    private func span(_ name: String, in zone: CivilZone) throws(Refusal) -> Range<Int64>? {
        guard let text = form.given(name) else { return nil }
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let day = parts.first.flatMap({ CivilDate($0) }) else { throw Self.unread(name) }
        let start = zone.start(of: day)
        if parts.count == 1 { return start.milliseconds..<zone.start(of: day.adding(days: 1)).milliseconds }
        guard parts[1].count == 2, let hour = Int64(parts[1]), (0...24).contains(hour) else { throw Self.unread(name) }
        return (start + .hours(hour)).milliseconds..<(start + .hours(hour + 1)).milliseconds
    }

    /// How an hour is written in an address.
    static func address(ofHour moment: Moment, in zone: CivilZone) -> String {
        let day = zone.date(of: moment)
        let hour = (moment - zone.start(of: day)).milliseconds / 3_600_000
        return "\(day)T\(hour < 10 ? "0" : "")\(hour)"
    }

    private static func unread(_ name: String) -> Refusal {
        .field("/\(name)", "请写成 2026-11-28 或 2026-11-28T10", "Write it as 2026-11-28 or 2026-11-28T10")
    }

    /// Where a search goes on.
    var before: Int64? { form.given("after").flatMap(Int64.init) }

    /// The address of the page after a row.
    func address(after cursor: TicketList.Cursor) -> String { "\(firstAddress)&after=\(cursor.place).\(cursor.id)" }

    /// The address of the page of a search after a place in the journal.
    func address(after seq: Int64) -> String { "\(firstAddress)&after=\(seq)" }

    /// The address of the first page.
    var firstAddress: String {
        "/tickets?"
            + Self.names.compactMap { name in form.given(name).map { "\(name)=\(Pages.encoded($0))" } }
            .joined(separator: "&")
    }

    /// Where this list becomes a view: the form, with its filters chosen.
    var saving: String {
        let terms = Self.names.filter { $0 != "view" && $0 != "q" }
        let pairs = terms.compactMap { name in form.given(name).map { "\(name)=\(Pages.encoded($0))" } }
        return "/views/new" + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
    }
}
