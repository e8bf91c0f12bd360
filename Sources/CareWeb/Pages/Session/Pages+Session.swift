import Care
import CareDesk
import CareIdentity
import HTTPTypes
import Hummingbird

extension Pages {
    func addSession(to router: Router<CareContext>) {
        router.get("/login") { request, context in
            let visit = visit(of: request, context)
            let back = request.uri.queryParameters.get("back") ?? ""
            if visit.principal != nil { return redirect(to: Self.local(back)) }
            return logInPage(LogInStep(back: back), in: visit)
        }
        router.post("/login") { request, context in
            try demandOwnSite(request)
            return try await logIn(try await read(request), request, context)
        }
        router.post("/logout") { request, context in
            let form = try await read(request)
            if form["_csrf"] == context.principal?.csrf, let token = cookie.token(in: request) {
                try await desk.logOut(token: token)
            }
            var response = redirect(to: "/login")
            response.setCookie(cookie.gone)
            return response
        }
    }

    private func logIn(_ form: Form, _ request: Request, _ context: CareContext) async throws -> Response {
        var step = LogInStep(back: form["back"], name: String(form["name"].prefix(100)))
        let origin = request.origin(in: context)
        do {
            if let challenge = form.given("challenge") {
                step.challenge = String(challenge.prefix(64))
                let code = String(form["code"].prefix(40))
                let token = try await limits.attempting(from: context.address) {
                    try await desk.logIn(challenge: challenge, code: code, from: origin)
                }
                return try await entered(token, to: form["back"], request)
            }
            let password = form.fields["password"] ?? ""
            try ContactRecord.check(.clear(password), "/password", 200)
            let attempt = LogInAttempt(name: step.name, password: password, origin: origin)
            switch try await limits.attempting(from: context.address, { try await desk.logIn(attempt) }) {
            case .entered(let token):
                return try await entered(token, to: form["back"], request)
            case .codeNeeded(let challenge):
                step.challenge = challenge
                return logInPage(step, in: visit(of: request, context))
            }
        } catch let refusal as Refusal {
            if refusal.code != "wrong-code" { step.challenge = "" }
            step.refusal = refusal
            return logInPage(step, in: visit(of: request, context))
        }
    }

    /// A new session begins with a token of its own; one that the browser had before ends, whoever planted it there.
    func entered(_ token: String, to back: String, _ request: Request) async throws -> Response {
        if let old = cookie.token(in: request) { try await desk.logOut(token: old) }
        var response = redirect(to: Self.local(back))
        response.setCookie(cookie.holding(token))
        return response
    }

    func logInPage(_ step: LogInStep, in visit: Visit) -> Response {
        let fields = Fields(words: visit.words, prefix: "login", form: Form(["name": step.name]), refusal: step.refusal)
        let asked =
            step.challenge.isEmpty
            ? [
                fields(.line, "name", "userName", .init(complete: "username", isRequired: true)),
                fields(.password, "password", "password", .init(complete: "current-password", isRequired: true)),
            ] : [fields(.line, "code", "factorCode", .init(complete: "one-time-code", isRequired: true))]
        let view = LogInView(
            intro: visit.words[step.challenge.isEmpty ? "logInIntro" : "logInCode"],
            refusal: step.refusal.map { RefusalView($0, in: visit.words) },
            fields: asked,
            back: step.back,
            challenge: step.challenge,
            provider: step.challenge.isEmpty ? provider.map { visit.words["logInBy", $0.settings.label] } : nil,
            providerAddress: "/login/openid?back=" + Self.encoded(step.back)
        )
        guard let refusal = step.refusal else { return page(view, titled: visit.words["logIn"], in: visit) }
        let status = refusal.status == .tooManyRequests ? .tooManyRequests : HTTPResponse.Status.forbidden
        var response = page(view, titled: visit.words["logIn"], in: visit, status: status)
        response.headers[.retryAfter] = refusal.retryAfterSeconds
        return response
    }
}
