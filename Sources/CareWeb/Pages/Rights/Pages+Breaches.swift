import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// The pages for leaks (handbook 7.3): everybody of the desk may say that data leaked, the security officer does the rest.
extension Pages {
    func addBreaches(to router: Router<CareContext>) {
        router.get("/breaches/new", use: guarded { _, _, visit in try newBreach(in: visit) })
        router.post("/breaches", use: posted { form, _, visit in try await openBreach(form, in: visit) })
        addMatter(BreachSight.init, to: router)
    }

    private func newBreach(_ form: Form = Form(), refusal: Refusal? = nil, in visit: Visit) throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        try actor.demand(.reportBreach)
        let words = visit.words
        let fields = Fields(words: words, prefix: "new", form: form, refusal: refusal)
        let classes = LeakClass.allCases.map { (value: $0.rawValue, label: words[$0.name]) }
        let asked = [
            fields(
                .select,
                "subjectClass",
                "breachWhere",
                .init(start: LeakClass.ordinary.rawValue, options: classes, hint: "breachWhereHint", isRequired: true)
            ),
            fields(.area, "words", "breachWords", .init(hint: "breachWordsHint", isRequired: true)),
        ]
        let handles = actor.role.may(.handleBreach)
        let view = NewMatterView(
            heading: words["breachNew"],
            clause: "7.3",
            intro: words["breachNewIntro"],
            refusal: refusal.map { RefusalView($0, in: words, fields: asked) },
            action: "/breaches",
            key: form.given("_key") ?? Self.newKey(),
            groups: [.init(title: words["breachWhat"], fields: asked)],
            submit: words["breachOpen"],
            back: handles ? "/breaches" : "/desk",
            backLabel: words[handles ? "breachesTitle" : "backToDesk"]
        )
        let status: HTTPResponse.Status = refusal == nil ? .ok : .unprocessableContent
        return page(view, titled: words["breachNew"], in: visit, status: status)
    }

    private func openBreach(_ form: Form, in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        do {
            guard let subjectClass: LeakClass = try form.choice("subjectClass") else {
                throw Refusal.field("/subjectClass", "请从列表中选择", "Choose one of the list", clause: "7.3")
            }
            let request = DeedRequest(key: form.given("_key"), fingerprint: form.fingerprint)
            let known = try await desk.openBreach(form["words"], in: subjectClass, by: actor, request: request)
            let number = known.content.number
            let place = actor.role.may(.handleBreach) ? "/breaches/\(number)" : "/breaches/new"
            return redirect(to: place, telling: Flash("breachOpened", number))
        } catch let refusal as Refusal {
            return try newBreach(form, refusal: refusal, in: visit)
        }
    }
}
