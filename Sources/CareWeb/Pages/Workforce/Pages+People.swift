import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

/// Who works here, on pages for who keeps accounts, grants rights or audits both (handbook 7.2, 7.3).
extension Pages {
    private static let peopleFilters = ["q", "role", "state"]

    func addPeople(to router: Router<CareContext>) {
        router.get(
            "/admin/people",
            use: guarded { request, _, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                try actor.demandSeeingPeople()
                return try await people(Self.asked(request), for: actor, in: visit)
            }
        )
        router.post(
            "/admin/people",
            use: posted(for: [.manageAccounts]) { form, _, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                do {
                    let known = try await desk.openAccount(
                        form["name"],
                        displayName: form.given("displayName") ?? form["name"],
                        password: form.fields["password"].flatMap { $0.isEmpty ? nil : $0 },
                        by: actor,
                        request: DeedRequest(key: form.given("_key"), fingerprint: form.fingerprint)
                    )
                    let name = known.person.name
                    return redirect(to: "/admin/people/\(name)", telling: Flash("flashAccountOpened", name))
                } catch let refusal as Refusal where refusal.kind != .forbidden {
                    return try await people(Form(), opening: (form, refusal), for: actor, in: visit)
                }
            }
        )
        addPerson(to: router)
    }

    static func asked(_ request: Request) -> Form {
        let pairs = request.uri.queryParameters.map { (String($0.key), String($0.value)) }
        return Form(Dictionary(pairs) { _, last in last })
    }

    private func people(
        _ form: Form,
        opening: (form: Form, refusal: Refusal)? = nil,
        for actor: Actor,
        in visit: Visit
    ) async throws -> Response {
        var list = StaffList(limit: 100)
        list.text = form.given("q").map { String($0.prefix(80)) }
        list.role = form.given("role").flatMap(Role.init(rawValue:))?.rawValue
        list.state = form.given("state").flatMap(PersonState.init)?.rawValue
        list.after = form.given("after").flatMap { Person.isName($0) ? $0 : nil }
        let asked = list
        let (rows, next) = try await desk.database.read { try asked.page(in: $0) }
        try await desk.accessLog.note(AccessNote(.read, "people", by: actor, count: rows.count))
        let address = Self.peopleFilters.compactMap { name in form.given(name).map { "\(name)=\(Self.encoded($0))" } }
            .joined(separator: "&")
        let view = PeopleView(
            refusal: opening.map { RefusalView($0.refusal, in: visit.words) },
            fields: Self.filterFields(form, in: visit.words),
            hasRows: !rows.isEmpty,
            rows: rows.map { Self.row($0, in: visit.words) },
            first: form.given("after").map { _ in "/admin/people?\(address)" },
            next: next.map { "/admin/people?\(address)&after=\(Self.encoded($0))" },
            opening: actor.role.may(.manageAccounts) ? Self.openingForm(opening, in: visit.words) : nil
        )
        return page(view, titled: visit.words["peopleTitle"], in: visit, status: opening?.refusal.status ?? .ok)
    }

    private static func filterFields(_ form: Form, in words: Words) -> [FieldView] {
        let fields = Fields(words: words, prefix: "people", form: form, refusal: nil)
        let any = [(value: "", label: words["all"])]
        let roles = Role.people.map { (value: $0.rawValue, label: words[$0.name]) }
        let states = PersonState.allCases.map { (value: $0.rawValue, label: words[$0.name]) }
        return [
            fields(.search, "q", "peopleSearch"), fields(.select, "role", "roleLabel", .init(options: any + roles)),
            fields(.select, "state", "accountState", .init(options: any + states)),
        ]
    }

    private static func openingForm(_ sent: (form: Form, refusal: Refusal)?, in words: Words) -> DeedView {
        let typed = Form((sent?.form.fields ?? [:]).filter { $0.key != "password" })
        let field = Fields(words: words, prefix: "opening", form: typed, refusal: sent?.refusal)
        return DeedView(
            id: "opening",
            title: words["person_opening"],
            action: "/admin/people",
            intro: words["personIntro_opening"],
            key: newKey(),
            version: "",
            fields: [
                field(.line, "name", "personName", .init(complete: "off", isRequired: true)),
                field(.line, "displayName", "personShown", .init(complete: "off")),
                field(.password, "password", "password", .init(hint: "passwordHint", complete: "new-password")),
            ],
            buttons: [.init(label: words["personDo_opening"], tone: "primary")],
            isOpen: true
        )
    }

    private static func row(_ row: StaffRow, in words: Words) -> PeopleView.Row {
        let state = PersonState(rawValue: row.state)
        return PeopleView.Row(
            name: row.name,
            href: "/admin/people/\(row.name)",
            shown: row.displayName,
            role: Role(rawValue: row.role).map { words[$0.name] } ?? words["roleNone"],
            state: state.map { words[$0.name] } ?? row.state,
            tone: state?.tone ?? "",
            agreement: words[row.agreement.isEmpty ? "agreementMissing" : "agreementThere"],
            agreementTone: row.agreement.isEmpty && state == .active ? "is-warn" : ""
        )
    }
}

extension PersonState {
    /// The colour in which a page says it.
    var tone: String {
        switch self {
        case .active: "ok"
        case .opened: "warn"
        case .suspended: "danger"
        case .left: ""
        }
    }
}
