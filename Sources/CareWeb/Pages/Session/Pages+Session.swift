import Care
import CareDesk
import HTTPTypes
import Hummingbird

extension Pages {
    static let sessionCookie = "switchboard_session"

    func addSession(to router: Router<CareContext>) {
        router.get("/login") { request, context in
            let visit = visit(of: request, context)
            let back = request.uri.queryParameters.get("back") ?? ""
            if visit.principal != nil { return redirect(to: Self.local(back)) }
            return logInPage(Form(["back": back]), refusal: nil, in: visit)
        }
        router.post("/login") { request, context in
            try demandOwnPage(request)
            let form = try await read(request)
            do {
                let token = try await desk.logIn(name: form["name"], password: form.fields["password"] ?? "")
                var response = redirect(to: Self.local(form["back"]))
                response.setCookie(
                    Cookie(name: Self.sessionCookie, value: token, path: "/", secure: isSecure, sameSite: .lax)
                )
                return response
            } catch let refusal as Refusal {
                return logInPage(form, refusal: refusal, in: visit(of: request, context))
            }
        }
        router.post("/logout") { request, context in
            let form = try await read(request)
            if form["_csrf"] == context.principal?.csrf, let token = request.cookies[Self.sessionCookie]?.value {
                try await desk.logOut(token: token)
            }
            var response = redirect(to: "/login")
            response.setCookie(Cookie(name: Self.sessionCookie, value: "", maxAge: 0, path: "/", sameSite: .lax))
            return response
        }
    }

    private func logInPage(_ form: Form, refusal: Refusal?, in visit: Visit) -> Response {
        let known = Form(form.fields.filter { $0.key == "name" })
        let fields = Fields(words: visit.words, prefix: "login", form: known, refusal: refusal)
        let view = LogInView(
            refusal: refusal.map { RefusalView($0, in: visit.words) },
            fields: [
                fields(.line, "name", "userName", .init(complete: "username", isRequired: true)),
                fields(.password, "password", "password", .init(complete: "current-password", isRequired: true)),
            ],
            back: form["back"]
        )
        let status: HTTPResponse.Status = refusal == nil ? .ok : .forbidden
        return page(view, titled: visit.words["logIn"], in: visit, status: status)
    }

    /// Refuses a log-in that another site sends for somebody; there is no session yet whose secret could show it.
    private func demandOwnPage(_ request: Request) throws {
        guard let name = HTTPField.Name("Sec-Fetch-Site"), let site = request.headers[name] else { return }
        guard site == "same-origin" || site == "none" else {
            throw Refusal(
                .forbidden,
                "cross-site",
                Text(zh: "请从本系统的登录页登录", en: "Log in from this desk's own page")
            )
        }
    }
}
