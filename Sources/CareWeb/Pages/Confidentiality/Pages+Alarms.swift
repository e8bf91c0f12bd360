import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

/// The alarms of the access log on pages: audit sees them, the security officer answers them (handbook 7.2).
extension Pages {
    func addAlarms(to router: Router<CareContext>) {
        router.get("/alarms", use: guarded { request, _, visit in try await alarms(request, in: visit) })
        router.get(
            "/alarms/:number",
            use: guarded { _, context, visit in
                try await alarm(try context.parameters.require("number"), in: visit)
            }
        )
        router.post(
            "/alarms/:number/acknowledgement",
            use: posted(for: [.answerAlarms]) { form, context, visit in
                let number = try context.parameters.require("number")
                return try await answer(.acknowledgement, number, form, in: visit) { actor, deed in
                    try await desk.acknowledgeAlarm(number, with: form["note"], by: actor, request: deed)
                }
            }
        )
        router.post(
            "/alarms/:number/breach",
            use: posted(for: [.answerAlarms]) { form, context, visit in
                let number = try context.parameters.require("number")
                return try await answer(.breach, number, form, in: visit) { actor, deed in
                    let subjectClass = LeakClass(rawValue: form["subjectClass"]) ?? .ordinary
                    return try await desk.openBreach(
                        outOf: number,
                        form["words"],
                        in: subjectClass,
                        by: actor,
                        request: deed
                    )
                }
            }
        )
    }

    private func alarms(_ request: Request, in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        try actor.demandSeeingAlarms()
        let pairs = request.uri.queryParameters.map { (String($0.key), String($0.value)) }
        let form = Form(Dictionary(pairs) { _, last in last })
        let status = AlarmState(rawValue: form["status"])
        var list = MatterList(kind: MatterKind.alarm.rawValue, limit: 50)
        list.status = status?.rawValue
        list.before = form.given("before").map { String($0.prefix(80)) }
        let asked = list
        let (rows, next) = try await desk.database.read { try asked.page(in: $0) }
        try await desk.accessLog.note(AccessNote(.read, "alarms", by: actor))
        let filter = status.map { "status=\($0.rawValue)&" } ?? ""
        let rules = try desk.rulebook(inForceAt: visit.now).edition.rules
        let view = AlarmListView(
            fields: [alarmFilter(form, visit.words)],
            hasRows: !rows.isEmpty,
            rows: rows.map { AlarmListView.Row($0, rules, in: visit) },
            first: form.given("before").map { _ in "/alarms?\(filter)" },
            next: next.map { "/alarms?\(filter)before=\(Self.encoded($0))" }
        )
        return page(view, titled: visit.words["alarmsTitle"], in: visit)
    }

    private func alarmFilter(_ form: Form, _ words: Words) -> FieldView {
        let any = [(value: "", label: words["all"])]
        let states = AlarmState.allCases.map { (value: $0.rawValue, label: words[$0.name]) }
        let fields = Fields(words: words, prefix: "alarm", form: form, refusal: nil)
        return fields(.select, "status", "alarmStatus", .init(options: any + states))
    }

    private func alarm(_ number: String, _ doing: AlarmDoing = AlarmDoing(), in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        try actor.demandSeeingAlarms()
        let known: MatterCase<Alarm> = try await desk.matter(number)
        try await desk.accessLog.note(AccessNote(.read, "alarm/\(known.content.number)", by: actor))
        let view = AlarmView(known, doing, for: actor, in: visit)
        return page(view, titled: known.content.number, in: visit, status: doing.refusal?.status ?? .ok)
    }

    /// Does what a form asks; a refusal shows the page again with the reason at its place.
    private func answer(
        _ section: AlarmDoing.Section,
        _ number: String,
        _ form: Form,
        in visit: Visit,
        _ deed: (Actor, DeedRequest) async throws -> MatterCase<Alarm>
    ) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        do {
            let request = DeedRequest(
                key: form.given("_key"),
                fingerprint: form.fingerprint,
                expectedVersion: form.given("version").flatMap(Int.init)
            )
            _ = try await deed(actor, request)
            return redirect(to: "/alarms/\(Self.encoded(number))", telling: Flash("flashAlarm"))
        } catch let refusal as Refusal where refusal.kind != .notFound {
            var shown = visit
            shown.flash = nil
            return try await alarm(number, AlarmDoing(section: section, form: form, refusal: refusal), in: shown)
        }
    }
}

extension AlarmListView.Row {
    fileprivate init(_ row: MatterRow, _ rules: [RuleID: Rule], in visit: Visit) {
        let state = AlarmState(rawValue: row.status)
        number = row.number
        href = "/alarms/\(row.number)"
        raised = visit.wording.dateTime(Moment(milliseconds: row.openedAt))
        rule = row.sort
        title = rules[RuleID(row.sort)].map { visit.words[$0.title] } ?? ""
        status = state.map { visit.words[$0.name] } ?? row.status
        tone = row.isOpen ? "is-warn" : ""
        due = row.dueAt.map { visit.wording.near(Moment(milliseconds: $0)) }
    }
}
