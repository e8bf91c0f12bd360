import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// One person's account, and the forms by which it changes.
extension Pages {
    func addPerson(to router: Router<CareContext>) {
        router.get(
            "/admin/people/:name",
            use: guarded { _, context, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                try actor.demandSeeingPeople()
                return try await person(try context.parameters.require("name"), in: visit)
            }
        )
        router.post(
            "/admin/people/:name/:deed",
            use: posted { form, context, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                let name = try context.parameters.require("name")
                guard let deed = PersonDeed(rawValue: try context.parameters.require("deed")) else {
                    throw HTTPError(.notFound)
                }
                try actor.demand(deed.permission)
                do {
                    try await act(deed, on: name, form, by: actor)
                } catch let refusal as Refusal where ![.forbidden, .notFound].contains(refusal.kind) {
                    return try await person(name, refused: (deed, form, refusal), in: visit)
                }
                return redirect(to: "/admin/people/\(name)", telling: Flash("flashPerson_\(deed.rawValue)", name))
            }
        )
    }

    private func act(_ deed: PersonDeed, on name: String, _ form: Form, by actor: Actor) async throws {
        var request = DeedRequest(key: form.given("_key"), fingerprint: form.fingerprint)
        request.expectedVersion = form.given("version").flatMap(Int.init)
        switch deed {
        case .agreement:
            _ = try await desk.fileAgreement(try Self.agreement(form), of: name, by: actor, request: request)
        case .role:
            guard let role = Role(rawValue: form["role"]) else {
                throw Refusal.field("/role", "请选择角色", "Choose a role")
            }
            _ = try await desk.grantRole(role, to: name, by: actor, request: request)
        case .reach:
            let grant = ReachGrant(queues: Self.words(form["queues"]), provinces: Self.words(form["provinces"]))
            _ = try await desk.grantReach(grant, to: name, by: actor, request: request)
        case .ownReach: _ = try await desk.grantReach(nil, to: name, by: actor, request: request)
        case .activation: _ = try await desk.activate(name, by: actor, request: request)
        case .suspension:
            guard let reason = SuspensionReason(rawValue: form["reason"]) else {
                throw Refusal.field("/reason", "请选择原因", "Choose a reason")
            }
            _ = try await desk.suspend(name, because: reason, by: actor, request: request)
        case .password: try await desk.setPassword(form.fields["password"] ?? "", of: name, by: actor)
        case .lock: try await desk.unlock(name, by: actor)
        case .factor: try await desk.removeFactor(of: name, by: actor)
        case .departure:
            guard form["confirm"] == name else {
                throw Refusal.field("/confirm", "请输入该用户名", "Type the log-in name of this account")
            }
            _ = try await desk.endAccount(of: name, by: actor, request: request)
        }
    }

    private static func agreement(_ form: Form) throws(Refusal) -> Agreement {
        guard let day = CivilDate(form["signedOn"]) else {
            throw .field("/signedOn", "日期如 2026-11-23", "A day such as 2026-11-23", clause: "7.2")
        }
        return Agreement(signedOn: day, reference: form["reference"])
    }

    /// Words with commas between them, of whichever script; nil when there are none, which means all.
    private static func words(_ text: String) -> Set<String>? {
        let words = text.split { ",，、;；".contains($0) || $0.isWhitespace }.map(String.init)
        return words.isEmpty ? nil : Set(words)
    }

    private func person(_ name: String, refused: PersonForms.Refused? = nil, in visit: Visit) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        let known = try await desk.person(name)
        let ways = PersonText.WaysIn(
            lockedUntil: try await desk.lock(of: name),
            hasFactor: try await desk.hasFactor(name)
        )
        try await desk.accessLog.note(AccessNote(.read, "staff/\(name)", by: actor))
        let (person, words) = (known.person, visit.words)
        let forms = PersonForms(person: person, ways: ways, visit: visit, refused: refused).all
        let view = PersonView(
            name: name,
            shown: person.displayName,
            state: words[person.state.name],
            tone: person.state.tone,
            refusal: refused.map { RefusalView($0.refusal, in: words, fields: forms.flatMap(\.fields)) },
            facts: facts(of: person, ways, in: visit),
            forms: forms,
            hasForms: !forms.isEmpty,
            noForms: words[person.state == .left ? "personNoMore" : "personOnlyLook"],
            history: known.accountEntries.prefix(PersonText.history).map { entry in
                PersonView.Moment(
                    at: visit.wording.dateTime(entry.at),
                    what: words["event_\(type(of: entry.event.body).type.replacing(".", with: "_"))"],
                    by: "\(entry.actor.name) · \(words[entry.actor.role.name])"
                )
            }
        )
        let title = "\(person.displayName) · \(words["peopleTitle"])"
        return page(view, titled: title, in: visit, status: refused?.refusal.status ?? .ok)
    }

    private func facts(of person: Person, _ ways: PersonText.WaysIn, in visit: Visit) -> [PersonView.Fact] {
        let words = visit.words
        func fact(_ term: String, _ value: String, _ tone: String = "") -> PersonView.Fact {
            PersonView.Fact(term: words[term], value: value, tone: tone)
        }
        func list(_ set: Set<String>?) -> String {
            set.map { $0.sorted().joined(separator: words["comma"]) } ?? words["all"]
        }
        let reach = person.reach.map { "\(list($0.queues)) · \(list($0.provinces))" } ?? words["reachFollows"]
        let bar = person.isBarred ? [fact("personDirectory", words["personBarred"], "is-warn")] : []
        let lock = ways.lockedUntil.map { fact("personLocked", visit.wording.near($0), "is-warn") }
        return [
            fact("roleLabel", person.role.map { words[$0.name] } ?? words["roleNone"]),
            fact(
                "agreementLabel",
                person.agreement.map { "\($0.reference) · \($0.signedOn)" } ?? words["agreementMissing"],
                person.agreement == nil ? "is-warn" : ""
            ),
            fact("reachLabel", reach),
            fact("factor", words[ways.hasFactor ? "factorThere" : "factorOff"]),
            fact("personJoined", visit.wording.dateTime(person.joinedAt)),
        ]
            + (person.suspension.map { [fact("suspensionReason", words[$0.name])] } ?? [])
            + bar + (lock.map { [$0] } ?? [])
    }
}
