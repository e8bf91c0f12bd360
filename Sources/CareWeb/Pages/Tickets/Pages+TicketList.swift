import Care
import CareDesk
import CareStore
import Hummingbird

extension Pages {
    func ticketList(_ question: TicketQuestion, in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        var view: SavedView?
        if let id = question.view { view = try await desk.view(id, for: actor) }
        var (found, refusal): (Answer, Refusal?) = (Answer(rows: [], summaries: [], next: nil, count: nil), nil)
        do {
            found = try await answer(question, view?.content, for: actor)
        } catch let unread as Refusal where unread.field != nil {
            refusal = unread
        }
        if found.rows.count == 1, let row = found.rows.first, row.number == question.words?.uppercased() {
            return redirect(to: "/tickets/\(row.number)")
        }
        let cells = TicketCells(
            columns: view?.content.columns ?? ViewContent.Column.usual,
            queues: queueNames(in: visit.words),
            names: try await displayNames(of: Set(found.rows.compactMap(\.assignee))),
            visit: visit
        )
        let shown = TicketListView(
            handles: actor.role.handlesTickets,
            figures: try await stageFigures(within: desk.reach(of: actor), in: visit),
            tabs: try await viewTabs(current: view, for: actor, in: visit),
            saving: question.saving,
            changing: view.flatMap { $0.isKept(by: actor) ? "/views/\(Self.encoded($0.id))" : nil },
            restoring: question.form.given("gone").map { "/views/\(Self.encoded($0))/restoration" },
            view: view?.id,
            fields: filters(question, refusal, of: view, in: visit),
            heads: cells.heads,
            hasRows: !found.rows.isEmpty,
            rows: zip(found.rows, found.summaries).map { cells.row($0, summary: $1) },
            picking: actor.role.handlesTickets && !found.rows.isEmpty
                ? picking(found.count, for: actor, in: visit) : nil,
            empty: visit.words[question.words == nil ? "emptyList" : "emptySearch"],
            first: question.form.given("after").map { _ in question.firstAddress },
            next: found.next
        )
        return page(shown, titled: visit.words["ticketsTitle"], in: visit, status: refusal?.status ?? .ok)
    }

    /// What is done with chosen tickets, and what all of them are; a search does not know how many it finds.
    private func picking(
        _ count: TicketList.Count?,
        for actor: Actor,
        in visit: Visit
    ) -> TicketListView.Picking {
        let (words, most) = (visit.words, BulkDeed.mostTickets)
        let every: String =
            switch count {
            case nil: words["bulkAllFound", String(most)]
            case let count? where count.isWhole && count.rows <= most: words["bulkAll", String(count.rows)]
            case let count?:
                words["bulkAllFirst", String(most), "\(count.rows)\(count.isWhole ? "" : "+")"]
            }
        return .init(deeds: BulkForm.deeds(for: actor, in: words), every: every)
    }

    private struct Answer: Sendable {
        let rows: [TicketRow]
        let summaries: [String?]
        let next: String?
        /// How many the question has, for whoever may choose among them; nil for a search.
        let count: TicketList.Count?
    }

    private func answer(
        _ question: TicketQuestion,
        _ view: ViewContent?,
        for actor: Actor
    ) async throws -> Answer {
        let list = try question.list(
            within: desk.reach(of: actor),
            view,
            for: actor.name,
            asOf: desk.clock(),
            in: desk.zone
        )
        if let words = question.words {
            let found = try await desk.search(words, before: question.before, filter: list)
            let summaries = try await desk.database.read { try desk.summaries(of: found.rows, for: actor, in: $0) }
            return Answer(
                rows: found.rows,
                summaries: summaries,
                next: found.next.map(question.address),
                count: nil
            )
        }
        return try await desk.database.read { connection in
            let page = try list.page(in: connection)
            let summaries = try desk.summaries(of: page.rows, for: actor, in: connection)
            var whole = list
            whole.after = nil
            return Answer(
                rows: page.rows,
                summaries: summaries,
                next: page.next.map(question.address),
                count: actor.role.handlesTickets ? try whole.count(in: connection) : nil
            )
        }
    }

    /// How many tickets within reach are open, and in which stages; of what has ended only who reaches everything is told.
    private func stageFigures(within reach: Reach, in visit: Visit) async throws -> [WorkbenchView.Figure] {
        let figures = try await desk.database.read { try Tickets.figures(within: reach, in: $0) }
        let more = figures.isWhole ? "" : "+"
        let stages = Stage.allCases.filter { $0 != .closure || reach.extent == .everything }
        return [.init(label: visit.words["figureOpen"], value: "\(figures.open)\(more)", tone: "")]
            + stages.map {
                .init(label: visit.words[$0.name], value: "\(figures.byStage[$0.rawValue] ?? 0)\(more)", tone: "")
            }
    }

    /// The filters; what a view asks stands beside them and not in them, so that nothing is chosen twice.
    private func filters(
        _ question: TicketQuestion,
        _ refusal: Refusal?,
        of view: SavedView?,
        in visit: Visit
    ) -> [FieldView] {
        let words = visit.words
        let fields = Fields(words: words, prefix: "filter", form: question.form, refusal: refusal)
        func select(_ name: String, _ label: String, _ options: [(String, String)]) -> FieldView {
            fields(
                .select,
                name,
                label,
                .init(options: [("", words["all"])] + options.map { (value: $0.0, label: $0.1) })
            )
        }
        let queues = desk.dispatcher.settings.queues.map { ($0.key, words[$0.name]) }
        return [
            fields(.search, "q", "search"),
            fields(
                .select,
                "state",
                "stateLabel",
                .init(
                    start: view == nil ? "open" : "",
                    options: (view == nil ? [] : [(value: "", label: words["stateOfView"])])
                        + ["open", "closed", "all"].map { (value: $0, label: words["state_\($0)"]) }
                )
            ),
            select("status", "statusLabel", Status.allCases.map { ($0.rawValue, words[$0.name]) }),
            select("stage", "stageLabel", Stage.allCases.map { ($0.rawValue, words[$0.name]) }),
            select("queue", "queueLabel", queues),
            select("type", "typeLabel", ProblemType.allCases.map { ($0.rawValue, words[$0.name]) }),
            select("category", "categoryLabel", Category.allCases.map { ($0.rawValue, words[$0.name]) }),
            select("priority", "priority", Priority.allCases.map { (String($0.rawValue), $0.name) }),
            select("channel", "channelLabel", Channel.allCases.map { ($0.rawValue, words[$0.name]) }),
            select("due", "dueLabel", TicketQuestion.Due.allCases.map { ($0.rawValue, words["due_\($0.rawValue)"]) }),
            fields(.line, "holder", "holder", .init(hint: "holderHint")),
            fields(.line, "received", "receivedIn", .init(hint: "hourHint")),
            fields(.line, "closed", "closedIn", .init(hint: "hourHint")),
        ] + dutyFields(question, fields, in: words)
    }

    /// The filters by a rule, once a figure of the handbook led here with them.
    private func dutyFields(_ question: TicketQuestion, _ fields: Fields, in words: Words) -> [FieldView] {
        if question.form.given("rule") == nil { return [] }
        let states = ObligationState.allCases.map { (value: $0.rawValue, label: words[$0.name]) }
        return [
            fields(.line, "rule", "ruleLabel"), fields(.select, "duty", "dutyLabel", .init(options: states)),
            fields(.line, "edition", "edition"),
        ]
    }

    func queueNames(in words: Words) -> [String: String] {
        Dictionary(desk.dispatcher.settings.queues.map { ($0.key, words[$0.name]) }) { first, _ in first }
    }

    /// The names that people go by, for those who have one here.
    func displayNames(of names: Set<String>) async throws -> [String: String] {
        try await desk.database.read { connection in
            let rows = try names.sorted().compactMap { try StaffRows.find($0, in: connection) }
            return Dictionary(rows.map { ($0.name, $0.displayName) }) { first, _ in first }
        }
    }
}
