import Care
import CareDesk
import CareStore
import Hummingbird

extension Api {
    /// What the list of tickets can be asked.
    static let questionNames = [
        "q", "view", "status", "stage", "queue", "assignee", "type", "category", "priority", "due-before", "snoozed",
        "channel", "province", "sort",
    ]

    /// One page of the list of tickets, or of what a search found.
    func list(_ call: Call) async throws -> Response {
        let query = try Query(call.request, allowing: Self.questionNames + ["after", "limit"])
        let list = try await ticketList(query, for: call)
        if let words = try query.text("q") {
            let mark = try query.text("after").map { try searchMark($0) }
            return try await found(words, after: mark, filter: list, for: call)
        }
        return try await desk.database.read { connection in
            let page = try list.page(in: connection)
            let summaries = try desk.summaries(of: page.rows, for: call.actor, in: connection)
            let next = page.next.map { PageMark.write([list.sort.rawValue, String($0.place), $0.id]) }
            return self.page(page.rows, summaries, next: next)
        }
    }

    private func found(_ words: String, after mark: Int64?, filter: TicketList, for call: Call) async throws -> Response
    {
        let page = try await desk.search(words, before: mark, filter: filter)
        return try await desk.database.read { connection in
            let summaries = try desk.summaries(of: page.rows, for: call.actor, in: connection)
            return self.page(page.rows, summaries, next: page.next.map { PageMark.write(["q", String($0)]) })
        }
    }

    /// The question to the list, within the reach of whoever asks.
    func ticketList(_ query: Query, for call: Call) async throws -> TicketList {
        try ticketList(query, try await viewAsked(query, for: call), for: call.actor)
    }

    private func viewAsked(_ query: Query, for call: Call) async throws -> ViewContent? {
        guard let id = try query.text("view") else { return nil }
        return try await desk.view(id, for: call.actor).content
    }

    /// The question of a view, narrowed by whatever else is asked.
    private func ticketList(_ query: Query, _ view: ViewContent?, for actor: Actor) throws(Refusal) -> TicketList {
        let (reach, limit) = (desk.reach(of: actor), try query.limit())
        var list =
            view.map { TicketList($0, within: reach, for: actor.name, limit: limit) }
            ?? TicketList(within: reach, limit: limit)
        list.status = try query.choice("status", Status.self)?.rawValue
        list.stage = try query.choice("stage", Stage.self)?.rawValue
        list.queue = try query.text("queue") ?? list.queue
        list.assignee = try query.text("assignee") ?? list.assignee
        list.type = try query.choice("type", ProblemType.self)?.rawValue
        list.category = try query.choice("category", Category.self)?.rawValue
        list.channel = try query.choice("channel", Channel.self)?.rawValue
        list.province = try query.text("province")
        list.dueBefore = try query.moment("due-before")?.milliseconds
        list.isSnoozed = try query.choice("snoozed", YesOrNo.self).map { $0 == .yes }
        if let word = try query.text("priority") {
            guard let priority = Priority(name: word) else {
                throw .unknownWord(
                    word,
                    among: Priority.allCases.map(\.name),
                    at: "priority",
                    code: "invalid-parameter"
                )
            }
            list.priority = Int64(priority.rawValue)
        }
        let hasEnded = list.status == Status.closed.rawValue || list.status == Status.cancelled.rawValue
        let usual: TicketList.Sort = hasEnded || list.stage == Stage.closure.rawValue ? .received : list.sort
        list.sort = try query.choice("sort", TicketList.Sort.self) ?? usual
        if try query.text("q") == nil, let mark = try query.text("after") {
            list.after = try cursor(mark, of: list.sort)
        }
        return list
    }

    /// A mark holds the order that it belongs to: in another order it would skip tickets.
    private func cursor(_ mark: String, of sort: TicketList.Sort) throws(Refusal) -> TicketList.Cursor {
        let parts = try PageMark.read(mark, parts: 3)
        guard parts[0] == sort.rawValue, let dueAt = Int64(parts[1]) else {
            throw .parameter("after", "属于另一种排序", "belongs to another order")
        }
        return TicketList.Cursor(place: dueAt, id: parts[2])
    }

    private func searchMark(_ mark: String) throws(Refusal) -> Int64 {
        let parts = try PageMark.read(mark, parts: 2)
        guard parts[0] == "q", let seq = Int64(parts[1]) else {
            throw .parameter("after", "不是搜索结果给出的位置", "not a mark that a search gave out")
        }
        return seq
    }

    private func page(_ rows: [TicketRow], _ summaries: [String?], next: String?) -> Response {
        Response.json { json in
            json.object { json in
                json.array("items", zip(rows, summaries)) { write($1.0, summary: $1.1, to: &$0) }
                json.nullable("next", next)
            }
        }
    }

    func write(_ row: TicketRow, summary: String?, to json: inout JSONText) {
        json.object { json in
            json.member("number", row.number)
            json.member("stage", row.stage)
            json.member("status", row.status)
            json.member("type", row.type)
            json.member("category", row.category)
            json.member("priority", "P\(row.priority)")
            json.member("channel", row.channel)
            json.nullable("province", row.province.isEmpty ? nil : row.province)
            json.member("queue", row.queue)
            json.nullable("assignee", row.assignee)
            json.member("receivedAt", stamp(Moment(milliseconds: row.receivedAt)))
            json.nullable("dueAt", row.dueAt == TicketRow.noDue ? nil : stamp(Moment(milliseconds: row.dueAt)))
            json.nullable("snoozedUntil", row.snoozedUntil.map { stamp(Moment(milliseconds: $0)) })
            json.member("version", Int(row.version))
            json.nullable("summary", summary)
        }
    }
}
