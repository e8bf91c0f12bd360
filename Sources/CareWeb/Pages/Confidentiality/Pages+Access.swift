import Care
import CareDesk
import CareStore
import Hummingbird

/// The access log on a page, for those who audit (handbook 7.3).
extension Pages {
    private static let accessFilters = ["person", "object", "kind", "result", "from", "until"]

    func addAccess(to router: Router<CareContext>) {
        router.get(
            "/access",
            use: guarded { request, _, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                try actor.demand(.readAccessLog)
                return try await access(Self.accessForm(request), for: actor, in: visit)
            }
        )
        router.get(
            "/access/export",
            use: guarded { request, _, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                let (query, _) = accessQuery(Self.accessForm(request))
                return try await AccessExport(desk: desk, query: query).response(for: actor)
            }
        )
    }

    private static func accessForm(_ request: Request) -> Form {
        let pairs = request.uri.queryParameters.map { (String($0.key), String($0.value)) }
        return Form(Dictionary(pairs) { _, last in last })
    }

    private func access(_ form: Form, for actor: Actor, in visit: Visit) async throws -> Response {
        let (query, refusal) = accessQuery(form)
        let page = try await desk.database.read { try query.page(in: $0) }
        let reasons = try await desk.reasons(of: page.rows)
        try await desk.accessLog.note(AccessNote(.read, "access", by: actor, count: page.rows.count))
        let address = Self.accessFilters.compactMap { name in form.given(name).map { "\(name)=\(Self.encoded($0))" } }
            .joined(separator: "&")
        let view = AccessView(
            fields: accessFields(form, refusal, in: visit),
            hasRows: !page.rows.isEmpty,
            rows: page.rows.map { row($0, words: reasons[$0.seq], in: visit) },
            export: actor.role.may(.manageAccessLog) ? "/access/export?\(address)" : nil,
            first: form.given("before").map { _ in "/access?\(address)" },
            next: page.next.map { "/access?\(address)&before=\($0)" }
        )
        return self.page(
            view,
            titled: visit.words["accessTitle"],
            in: visit,
            status: refusal == nil ? .ok : .badRequest
        )
    }

    /// What the form asks; a day that is none is said under its field, and the rest is asked all the same.
    private func accessQuery(_ form: Form) -> (AccessQuery, Refusal?) {
        var query = AccessQuery(limit: 100)
        if let person = form.given("person") { query.ask(for: String(person.prefix(80))) }
        query.object = form.given("object").map { String($0.prefix(200)) }
        query.kind = form.given("kind").flatMap(AccessNote.Kind.init)?.rawValue
        query.result = form.given("result").flatMap(AccessNote.Result.init)?.rawValue
        query.before = form.given("before").flatMap(Int64.init)
        var refusal: Refusal?
        for (name, days) in [("from", 0), ("until", 1)] {
            guard let text = form.given(name) else { continue }
            guard let date = CivilDate(text) else {
                refusal = .field("/\(name)", "日期如 2026-11-23", "A day such as 2026-11-23", clause: "7.3")
                continue
            }
            let moment = desk.zone.start(of: date.adding(days: days)).milliseconds
            if name == "from" { query.from = moment } else { query.until = moment }
        }
        return (query, refusal)
    }

    private func accessFields(_ form: Form, _ refusal: Refusal?, in visit: Visit) -> [FieldView] {
        let words = visit.words
        let fields = Fields(words: words, prefix: "access", form: form, refusal: refusal)
        let any = [(value: "", label: words["all"])]
        let kinds = AccessNote.Kind.allCases.map { (value: $0.rawValue, label: words["access_\($0.rawValue)"]) }
        let results = AccessNote.Result.allCases.map {
            (value: $0.rawValue, label: words["accessResult_\($0.rawValue)"])
        }
        return [
            fields(.line, "person", "accessPerson", .init(hint: "accessPersonHint")),
            fields(.line, "object", "accessObject", .init(hint: "accessObjectHint")),
            fields(.select, "kind", "accessKind", .init(options: any + kinds)),
            fields(.select, "result", "accessResult", .init(options: any + results)),
            fields(.line, "from", "accessFrom", .init(hint: "accessDayHint")),
            fields(.line, "until", "accessUntil", .init(hint: "accessDayHint")),
        ]
    }

    private func row(_ row: AccessRow, words said: String?, in visit: Visit) -> AccessView.Row {
        let words = visit.words
        let actor = Actor(row.actor)
        let isBad = row.result == AccessNote.Result.refused.rawValue
        return AccessView.Row(
            seq: String(row.seq),
            at: visit.wording.dateTime(Moment(milliseconds: row.at)),
            person: actor?.name ?? row.actor,
            role: actor.map { words[$0.role.name] } ?? "",
            kind: words["access_\(row.kind)"],
            object: row.object,
            result: words["accessResult_\(row.result)"],
            tone: isBad ? "is-warn" : "",
            amount: String(row.count),
            reason: [row.reason, said].compactMap(\.self).joined(separator: words["comma"]),
            address: row.address ?? "—"
        )
    }
}
