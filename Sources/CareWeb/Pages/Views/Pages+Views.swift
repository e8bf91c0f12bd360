import Care
import CareDesk
import Hummingbird

/// The forms by which views are kept, changed and taken away (docs/decisions/0034).
extension Pages {
    func addViews(to router: Router<CareContext>) {
        router.get(
            "/views/new",
            use: reading { request, _, visit in try viewForm(Self.filters(from: request), in: visit) }
        )
        router.get(
            "/views/:id",
            use: reading { _, context, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                let known = try await desk.view(try context.parameters.require("id"), for: actor)
                guard known.isKept(by: actor) else { throw Refusal.noView }
                return try viewForm(Form(known.content), of: known, in: visit)
            }
        )
        router.post(
            "/views",
            use: posted(for: [.readTickets]) { form, _, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                do {
                    let view = try await desk.saveView(try form.view(), by: actor)
                    return redirect(to: "/tickets?view=\(Self.encoded(view.id))", telling: Flash("flashViewSaved"))
                } catch let refusal as Refusal {
                    return try viewForm(form, refused: refusal, in: visit)
                }
            }
        )
        router.post(
            "/views/:id",
            use: posted(for: [.readTickets]) { form, context, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                let known = try await desk.view(try context.parameters.require("id"), for: actor)
                do {
                    let request = DeedRequest(expectedVersion: form.given("version").flatMap(Int.init))
                    _ = try await desk.changeView(known.id, to: try form.view(), by: actor, request: request)
                } catch let refusal as Refusal where ![.forbidden, .notFound].contains(refusal.kind) {
                    return try viewForm(form, of: known, refused: refusal, in: visit)
                }
                return redirect(to: "/tickets?view=\(Self.encoded(known.id))", telling: Flash("flashViewChanged"))
            }
        )
        router.post(
            "/views/:id/end",
            use: posted(for: [.readTickets]) { form, context, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                let id = try context.parameters.require("id")
                let request = DeedRequest(expectedVersion: form.given("version").flatMap(Int.init))
                let isOwn = try await desk.view(id, for: actor).owner == actor.name
                try await desk.endView(id, by: actor, request: request)
                // Only its owner can take it back.
                let place = isOwn ? "/tickets?gone=\(Self.encoded(id))" : "/tickets"
                return redirect(to: place, telling: Flash("flashViewEnded"))
            }
        )
        router.post(
            "/views/:id/restoration",
            use: posted(for: [.readTickets]) { _, context, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                let view = try await desk.restoreView(try context.parameters.require("id"), by: actor)
                return redirect(to: "/tickets?view=\(Self.encoded(view.id))", telling: Flash("flashViewRestored"))
            }
        )
    }

    /// The filters of the list from which somebody came, and the usual columns.
    private static func filters(from request: Request) -> Form {
        let pairs = request.uri.queryParameters.compactMap { name, value -> (String, String)? in
            let priority = name == "priority" ? Int64(value).map { "P\($0)" } : nil
            return ViewFilter(rawValue: String(name)).map { ($0.rawValue, priority ?? String(value)) }
        }
        return Form(pairs + ViewContent.Column.usual.map { ("column", $0.rawValue) })
    }

    private func viewForm(
        _ form: Form,
        of known: SavedView? = nil,
        refused refusal: Refusal? = nil,
        in visit: Visit
    ) throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        let words = visit.words
        let queues = desk.dispatcher.settings.queues.map { (value: $0.key, label: words[$0.name]) }
        let made = ViewForm(words: words, actor: actor, queues: queues, form: form, refusal: refusal)
        let (fields, heading) = (made.fields, words[known == nil ? "viewSave" : "viewChange"])
        let place = known.map { "/views/\(Self.encoded($0.id))" }
        let view = ViewFormView(
            heading: heading,
            action: place ?? "/views",
            version: known.map { String($0.version) } ?? "",
            refusal: refusal.map { RefusalView($0, in: words, fields: fields) },
            fields: fields,
            choices: made.choices,
            back: known.map { "/tickets?view=\(Self.encoded($0.id))" } ?? "/tickets",
            ending: place.map { "\($0)/end" }
        )
        let status = refusal.map { $0.status } ?? .ok
        return page(view, titled: heading, in: visit, status: status)
    }
}
