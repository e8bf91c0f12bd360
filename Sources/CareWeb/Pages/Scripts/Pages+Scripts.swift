import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// The pages for scripts (handbook 3.2): drafted, approved by somebody else, used in replies.
extension Pages {
    func addScripts(to router: Router<CareContext>) {
        router.get("/scripts/new", use: guarded(for: [.writeScripts]) { _, _, visit in try newScript(in: visit) })
        router.post(
            "/scripts",
            use: posted(for: [.writeScripts]) { form, _, visit in try await draftScript(form, in: visit) }
        )
        addMatter(scriptSight, to: router)
    }

    private func scriptSight(_ visit: Visit) async throws -> ScriptSight {
        ScriptSight(
            visit: visit,
            edition: try desk.rulebook(inForceAt: visit.now).edition,
            uses: try await desk.scriptUses()
        )
    }

    private func newScript(_ form: Form = Form(), refusal: Refusal? = nil, in visit: Visit) throws -> Response {
        let words = visit.words
        let fields = ScriptFields(
            fields: Fields(words: words, prefix: "new", form: form, refusal: refusal),
            draft: nil,
            edition: try desk.rulebook(inForceAt: visit.now).edition
        ).all
        let view = NewMatterView(
            heading: words["scriptNew"],
            clause: "3.2",
            intro: words["scriptIntro", ScriptVariable.listed(in: words.language)],
            refusal: refusal.map { RefusalView($0, in: words, fields: fields) },
            action: "/scripts",
            key: form.given("_key") ?? Self.newKey(),
            groups: [.init(title: words["scriptNew"], fields: fields)],
            submit: words["scriptSave"],
            back: "/scripts",
            backLabel: words["navScripts"]
        )
        let status: HTTPResponse.Status = refusal == nil ? .ok : .unprocessableContent
        return page(view, titled: words["scriptNew"], in: visit, status: status)
    }

    private func draftScript(_ form: Form, in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        do {
            let request = DeedRequest(key: form.given("_key"), fingerprint: form.fingerprint)
            let number = try await desk.draftScript(form.script, by: actor, request: request).content.number
            return redirect(to: "/scripts/\(number)", telling: Flash("scriptDrafted", number))
        } catch let refusal as Refusal {
            return try newScript(form, refusal: refusal, in: visit)
        }
    }
}
