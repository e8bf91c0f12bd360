import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

/// 视图: lists that people keep under a name (docs/decisions/0034).
extension Api {
    func addViews(to router: Router<CareContext>) {
        get("/views", on: router, for: .readers) { call in
            _ = try Query(call.request)
            let views = try await desk.views(for: call.actor)
            let counts = try await desk.counts(of: views, for: call.actor)
            return Response.json { json in
                json.object { json in
                    json.array("items", zip(views, counts)) { write($1.0, $1.1, for: call, to: &$0) }
                }
            }
        }
        get("/views/{id}", on: router, for: .readers) { call in
            _ = try Query(call.request)
            return try await answer(try await desk.view(call.parameter("id"), for: call.actor), for: call)
        }
        write(.post, "/views", on: router, for: .permitted([.readTickets])) { call in
            let view = try await desk.saveView(try call.view(), by: call.actor)
            return try await answer(view, .created, for: call)
        }
        write(.put, "/views/{id}", on: router, for: .permitted([.readTickets])) { call in
            let (id, content, deed) = (call.parameter("id"), try call.view(), try call.deed())
            return try await answer(
                try await desk.changeView(id, to: content, by: call.actor, request: deed),
                for: call
            )
        }
        write(.delete, "/views/{id}", on: router, for: .permitted([.readTickets])) { call in
            _ = try call.fields()
            try await desk.endView(call.parameter("id"), by: call.actor, request: try call.deed())
            return Response(status: .noContent)
        }
        write(.post, "/views/{id}/restoration", on: router, for: .permitted([.readTickets])) { call in
            _ = try call.fields()
            return try await answer(try await desk.restoreView(call.parameter("id"), by: call.actor), for: call)
        }
    }

    private func answer(
        _ view: SavedView,
        _ status: HTTPResponse.Status = .ok,
        for call: Call
    ) async throws -> Response {
        let count = try await desk.counts(of: [view], for: call.actor).first
        var headers = HTTPFields()
        headers[.eTag] = "\"v\(view.version)\""
        if status == .created { headers[.location] = "\(Self.root)/views/\(view.id)" }
        return Response.json(status, headers: headers) { write(view, count, for: call, to: &$0) }
    }

    private func write(_ view: SavedView, _ count: TicketList.Count?, for call: Call, to json: inout JSONText) {
        let content = view.content
        json.object { json in
            json.member("id", view.id)
            json.member("name", content.name)
            json.member("owner", view.owner)
            json.member("sharing", content.sharing.word)
            json.nullable("team", content.sharing.team)
            json.object("terms") { json in
                for term in content.terms { json.member(term.filter.rawValue, term.values) }
            }
            json.member("columns", content.columns.map(\.rawValue))
            json.member("sort", content.order.rawValue)
            json.member("mayChange", view.isKept(by: call.actor))
            if let count {
                json.object("count") { json in
                    json.member("rows", Int(count.rows))
                    json.member("isWhole", count.isWhole)
                }
            }
            json.member("version", view.version)
            json.member("changedAt", stamp(view.changedAt))
        }
    }
}

extension Call {
    /// What the body says that a view is to be.
    fileprivate func view() throws(Refusal) -> ViewContent {
        let fields = try self.fields("name", "sharing", "team", "terms", "columns", "sort")
        let name = try fields.requiredText("name")
        return ViewContent(
            name: name,
            sharing: try ViewContent.Sharing(fields.text("sharing") ?? "own", team: fields.text("team")),
            terms: try Self.terms(fields),
            columns: try Self.columns(fields) ?? ViewContent.Column.usual,
            order: try fields.choice("sort", ViewContent.Order.self) ?? .due
        )
    }

    private static func terms(_ fields: JSONFields) throws(Refusal) -> [ViewContent.Term] {
        guard let object = try fields.object("terms") else { return [] }
        try object.demandOnly(ViewFilter.allCases.map(\.rawValue))
        var terms: [ViewContent.Term] = []
        for filter in ViewFilter.allCases {
            if let values = try object.texts(filter.rawValue) { terms.append(.init(filter, values)) }
        }
        return terms
    }

    private static func columns(_ fields: JSONFields) throws(Refusal) -> [ViewContent.Column]? {
        guard let words = try fields.texts("columns") else { return nil }
        var columns: [ViewContent.Column] = []
        for (index, word) in words.enumerated() {
            guard let column = ViewContent.Column(rawValue: word) else {
                let known = ViewContent.Column.allCases.map(\.rawValue)
                throw .unknownWord(word, among: known, at: "/columns/\(index)")
            }
            columns.append(column)
        }
        return columns
    }
}

extension ViewContent.Sharing {
    /// Reads how a view is shared: `own`, `team` with a queue, `all`.
    init(_ word: String, team: String?) throws(Refusal) {
        switch (word, team) {
        case ("own", nil): self = .own
        case ("all", nil): self = .all
        case ("team", let queue?): self = .team(queue: queue)
        case ("team", nil): throw .field("/team", "请给出队列", "Name the queue")
        case ("own", _), ("all", _): throw .field("/team", "仅共享给班组时填写", "Only for what is shared with a team")
        default: throw .unknownWord(word, among: ["own", "team", "all"], at: "/sharing")
        }
    }

    /// The queue whose people find it.
    var team: String? {
        if case .team(let queue) = self { queue } else { nil }
    }
}
