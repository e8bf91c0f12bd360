import Care
import CareDesk
import HTTPTypes
import Hummingbird

extension Pages {
    func addDrafts(to router: Router<CareContext>) {
        router.get(
            "/drafts/:id",
            use: guarded { _, context, visit in
                guard let actor = visit.actor, let id = context.parameters.get("id"),
                    let draft = drafts.open(id, by: actor.name, at: visit.now)
                else { throw HTTPError(.notFound) }
                let parts = draft.fields.sorted { $0.key < $1.key }.map { name, value in
                    DraftView.Part(name: name, value: value, isShown: !name.hasPrefix("_") && !value.isEmpty)
                }
                let view = DraftView(target: draft.path, parts: parts)
                return page(view, titled: visit.words["draftTitle"], in: visit)
            }
        )
    }

    /// Where somebody goes whose form came after his session had ended: to the log-in, and from there back to the form.
    ///
    /// A form that another site sent is not kept, nor one that holds what opens an account.
    func wayBack(for request: Request) async throws -> String {
        let path = request.uri.path
        let isOwn = request.headers[.fetchSite].map { $0 == "same-origin" || $0 == "none" } ?? true
        guard isOwn, !path.hasPrefix("/account"), let token = cookie.token(in: request) else { return "/login" }
        let form = try await read(request)
        guard form["_csrf"].count == 64 else { return "/login" }
        let draft = DraftShelf.Draft(
            path: path,
            fields: form.fields.filter { $0.key != "_csrf" },
            owner: try await desk.lastHolder(ofSession: token),
            until: desk.clock() + DraftShelf.patience
        )
        let id = Door.newWord()
        return drafts.keep(draft, as: id, at: desk.clock()) ? "/login?back=/drafts/\(id)" : "/login"
    }
}
