import Care
import CareDesk
import HTTPTypes
import Hummingbird

extension Pages {
    func addAccount(to router: Router<CareContext>) {
        router.get("/account", use: guarded(isEntering: true) { _, _, visit in try await account(in: visit) })
        addAccountSessions(to: router)
        addAccountFactor(to: router)
        addAccountTokens(to: router)
        router.post(
            "/account/password",
            use: posted(isEntering: true) { form, _, visit in
                try await attempt(.password, form, in: visit) { actor in
                    let (old, new) = (form.fields["old"] ?? "", form.fields["new"] ?? "")
                    try ContactRecord.check(.clear(old), "/old", 200)
                    let session = visit.principal?.session
                    try await desk.changePassword(from: old, to: new, keeping: session, by: actor)
                    return redirect(to: "/account", telling: Flash("flashPassword"))
                }
            }
        )
    }

    private func addAccountSessions(to router: Router<CareContext>) {
        router.post(
            "/account/sessions",
            use: posted(isEntering: true) { form, _, visit in
                try await attempt(.none, form, in: visit) { actor in
                    if let id = form.given("id") {
                        try await desk.endSession(id, of: actor.name, by: actor)
                    } else {
                        try await desk.endSessions(of: actor.name, keeping: visit.principal?.session, by: actor)
                    }
                    return redirect(to: "/account", telling: Flash("flashSessions"))
                }
            }
        )
    }

    private func addAccountFactor(to router: Router<CareContext>) {
        router.post(
            "/account/factor",
            use: posted(isEntering: true) { form, _, visit in
                try await attempt(.offer, form, in: visit) { actor in
                    let password = form.fields["password"] ?? ""
                    try ContactRecord.check(.clear(password), "/password", 200)
                    _ = try await desk.offerFactor(password: password, by: actor)
                    return redirect(to: "/account")
                }
            }
        )
        router.post(
            "/account/factor/confirmation",
            use: posted(isEntering: true) { form, _, visit in
                try await attempt(.confirm, form, in: visit) { actor in
                    let codes = try await desk.confirmFactor(code: String(form["code"].prefix(40)), by: actor)
                    return try await account(AccountDoing(codes: codes), in: visit)
                }
            }
        )
        router.post(
            "/account/factor/removal",
            use: posted(isEntering: true) { form, _, visit in
                try await attempt(.remove, form, in: visit) { actor in
                    let password = form.fields["password"] ?? ""
                    try ContactRecord.check(.clear(password), "/password", 200)
                    try await desk.removeFactor(password: password, code: String(form["code"].prefix(40)), by: actor)
                    return redirect(to: "/account", telling: Flash("flashFactorRemoved"))
                }
            }
        )
    }

    private func addAccountTokens(to router: Router<CareContext>) {
        router.post(
            "/account/tokens",
            use: posted { form, _, visit in
                try await attempt(.token, form, in: visit) { actor in
                    guard let days = Int64(form["days"]), (1...3_650).contains(days) else {
                        throw Refusal.field("/days", "有效期为 1 到 3650 天", "A token is valid for 1 to 3650 days")
                    }
                    let order = TokenOrder(
                        staff: actor.name,
                        scopes: [form["scope"]],
                        validFor: .days(days),
                        label: form["label"]
                    )
                    let made = try await desk.createToken(order, by: actor)
                    return try await account(AccountDoing(newToken: made.token), in: visit)
                }
            }
        )
        router.post(
            "/account/tokens/revocation",
            use: posted { form, _, visit in
                try await attempt(.none, form, in: visit) { actor in
                    try await desk.revokeToken(form["id"], of: actor.name, by: actor)
                    return redirect(to: "/account", telling: Flash("flashTokenRevoked"))
                }
            }
        )
    }

    /// Does what a form of the account asks; a refusal shows the page again with the reason at its place.
    private func attempt(
        _ section: AccountDoing.Section,
        _ form: Form,
        in visit: Visit,
        _ deed: (Actor) async throws -> Response
    ) async throws -> Response {
        guard let actor = visit.actor, visit.principal?.session != nil else { throw HTTPError(.forbidden) }
        do {
            return try await deed(actor)
        } catch let refusal as Refusal {
            return try await account(AccountDoing(section: section, form: form, refusal: refusal), in: visit)
        }
    }

    private func account(_ doing: AccountDoing = AccountDoing(), in visit: Visit) async throws -> Response {
        guard let principal = visit.principal else { throw HTTPError(.forbidden) }
        let name = principal.actor.name
        let state = AccountState(
            sessions: try await desk.sessions(of: name),
            tokens: try await desk.tokens(of: name),
            hasFactor: try await desk.hasFactor(name),
            codesLeft: try await desk.recoveryCodesLeft(of: name),
            offer: try await desk.waitingFactor(of: name)
        )
        let view = AccountView(state, doing, of: principal, in: visit)
        let status: HTTPResponse.Status = doing.refusal == nil ? .ok : .unprocessableContent
        return page(view, titled: visit.words["account"], in: visit, status: status)
    }
}
