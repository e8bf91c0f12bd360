import Care
import CareStore
import Hummingbird

/// What a person asks of the list of tickets, as the address says it.
struct TicketQuestion: Sendable {
    /// The filters by their names in the address, in the order of the form.
    static let names = ["q", "state", "status", "stage", "queue", "type", "category", "priority", "channel"]

    let form: Form
    let after: TicketList.Cursor?

    init(_ parameters: some Sequence<(key: Substring, value: Substring)>) {
        let pairs = parameters.map { (String($0.key), String($0.value)) }
        form = Form(Dictionary(pairs) { _, last in last })
        let parts = form["after"].split(separator: ".", maxSplits: 1)
        if parts.count == 2, let due = Int64(parts[0]) {
            after = .init(dueAt: due, id: String(parts[1].prefix(80)))
        } else {
            after = nil
        }
    }

    var words: String? { form.given("q") }

    /// The same question to the store.
    func list(within reach: Reach) -> TicketList {
        let isOpen = form["state"] != "closed" && form["state"] != "all"
        var list = TicketList(within: reach, sort: isOpen ? .due : .received, limit: 50)
        list.isOpen = form["state"] == "all" ? nil : isOpen
        list.status = form.given("status")
        list.stage = form.given("stage")
        list.queue = form.given("queue")
        list.type = form.given("type")
        list.category = form.given("category")
        list.priority = form.given("priority").flatMap(Int64.init)
        list.channel = form.given("channel")
        list.after = after
        return list
    }

    /// Where a search goes on.
    var before: Int64? { form.given("after").flatMap(Int64.init) }

    /// The address of the page after a row.
    func address(after cursor: TicketList.Cursor) -> String { "\(firstAddress)&after=\(cursor.dueAt).\(cursor.id)" }

    /// The address of the page of a search after a place in the journal.
    func address(after seq: Int64) -> String { "\(firstAddress)&after=\(seq)" }

    /// The address of the first page.
    var firstAddress: String {
        "/tickets?"
            + Self.names.compactMap { name in form.given(name).map { "\(name)=\(Pages.encoded($0))" } }
            .joined(separator: "&")
    }
}
