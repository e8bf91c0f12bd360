import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

/// The pages that matters of every kind have: a list, one matter, and the deeds on it.
extension Pages {
    /// Adds the list, the page of one matter, and its deeds.
    func addMatter<Sight: MatterSight>(
        _ sight: @escaping @Sendable (Visit) async throws -> Sight,
        to router: Router<CareContext>
    ) {
        let root = Sight.root
        router.get(
            RouterPath(root),
            use: guarded { request, _, visit in try await matters(try await sight(visit), MatterQuestion(request)) }
        )
        router.get(
            RouterPath("\(root)/:number"),
            use: guarded { _, context, visit in
                try await matter(try await sight(visit), try context.parameters.require("number"))
            }
        )
        router.post(
            RouterPath("\(root)/:number/:deed"),
            use: posted { form, context, visit in
                guard let deed = Sight.Deed(rawValue: try context.parameters.require("deed")) else {
                    throw HTTPError(.notFound)
                }
                let number = try context.parameters.require("number")
                return try await perform(deed, on: number, form, try await sight(visit))
            }
        )
    }

    private func matters<Sight: MatterSight>(_ sight: Sight, _ question: MatterQuestion) async throws -> Response {
        guard let actor = sight.visit.actor else { throw HTTPError(.forbidden) }
        try sight.demand(nil, by: actor)
        let words = sight.visit.words
        let list = try question.list(of: Sight.Content.kind, openedBy: sight.opener(of: actor))
        let (rows, next) = try await desk.database.read { try list.page(in: $0) }
        let view = MatterListView(
            heading: sight.title,
            list: Sight.root,
            opening: sight.opening,
            fields: question.fields(Sight.State.self, in: words),
            sortTitle: sight.sortTitle,
            hasRows: !rows.isEmpty,
            rows: rows.map { MatterListView.Row($0, seenBy: sight) },
            empty: words["mattersEmpty"],
            first: question.form.given("after").map { _ in question.address(Sight.root) },
            next: next.map { question.address(Sight.root, after: $0) }
        )
        return page(view, titled: sight.title, in: sight.visit)
    }

    private func perform<Sight: MatterSight>(
        _ deed: Sight.Deed,
        on number: String,
        _ form: Form,
        _ sight: Sight
    ) async throws -> Response {
        guard let actor = sight.visit.actor else { throw HTTPError(.forbidden) }
        let request = DeedRequest(
            key: form.given("_key"),
            fingerprint: form.fingerprint,
            expectedVersion: form.given("version").flatMap(Int.init)
        )
        let doing = MatterDoing(desk: desk, number: number, form: form, actor: actor, request: request)
        do {
            try await sight.perform(deed, by: doing)
            return redirect(to: "\(Sight.root)/\(number)", telling: sight.flash(of: deed))
        } catch let refusal as Refusal where refusal.kind != .notFound {
            return try await matter(sight, number, refused: .init(deed: deed, form: form, refusal: refusal))
        }
    }

    /// A matter as it stands now; after a refused deed with the reason and what was typed.
    private func matter<Sight: MatterSight>(
        _ sight: Sight,
        _ number: String,
        refused: MatterForms<Sight>.Refused? = nil
    ) async throws -> Response {
        guard let actor = sight.visit.actor else { throw HTTPError(.forbidden) }
        let sealed: MatterCase<Sight.Content> = try await known(number, to: actor, sight)
        let known = try await desk.opened(sealed)
        let names = Set(known.entries.filter { $0.actor.kind == .staff }.map(\.actor.name))
        let teller = Teller(
            visit: sight.visit,
            edition: known.rulebook.edition,
            people: try await displayNames(of: names),
            queues: [:]
        )
        let view = MatterView(known, seenBy: sight, actor, teller, refused: refused)
        let title = "\(number) \(sight.heading(known.content))"
        return page(view, titled: title, in: sight.visit, status: refused?.refusal.status ?? .ok)
    }

    /// The matter, for whoever may look at it; to everybody else it says no more than the list does.
    private func known<Sight: MatterSight>(
        _ number: String,
        to actor: Actor,
        _ sight: Sight
    ) async throws -> MatterCase<Sight.Content> {
        try sight.demand(nil, by: actor)
        let known: MatterCase<Sight.Content> = try await desk.matter(number)
        try sight.demand(known.content, by: actor)
        return known
    }
}

extension MatterListView.Row {
    init(_ row: MatterRow, seenBy sight: some MatterSight) {
        let visit = sight.visit
        let left = row.dueAt.map { Moment(milliseconds: $0) - visit.now }
        number = row.number
        address = "\(type(of: sight).root)/\(row.number)"
        sort = sight.sort(row.sort)
        status = sight.status(row.status)
        opened = visit.wording.near(Moment(milliseconds: row.openedAt))
        due = row.dueAt.map { String($0) }
        self.left = left.map(visit.wording.countdown) ?? "—"
        tone = left.map(TicketLine.tone) ?? "quiet"
    }
}
