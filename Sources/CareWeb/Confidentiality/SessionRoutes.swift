import Care
import CareDesk
import HTTPTypes
import Hummingbird
import NIOCore

/// Logging in and out.
extension Api {
    func addSession(to router: Router<CareContext>) {
        router.post(RouterPath(Self.root + "/session")) { request, context in
            try demandOwnSite(request)
            return try await logIn(request, context)
        }
        write(.delete, "/session", on: router, for: .entering) { call in
            if let session = authenticator.cookie.token(in: call.request) { try await desk.logOut(token: session) }
            var response = Response(status: .noContent)
            response.setCookie(authenticator.cookie.gone)
            return response
        }
    }

    private func logIn(_ request: Request, _ context: CareContext) async throws -> Response {
        let limit = context.maxUploadSize
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw Refusal.bodyTooLarge(limit)
        }
        let fields = try JSONFields(body: Array(buffer.readableBytesView))
        try fields.demandOnly(["name", "password", "code"])
        let (name, password) = (try fields.requiredText("name"), try fields.requiredText("password"))
        let code = try fields.text("code")
        try ContactRecord.check(.clear(name), "/name", 100)
        try ContactRecord.check(.clear(password), "/password", 200)
        try ContactRecord.check(.clear(code ?? ""), "/code", 40)
        let attempt = LogInAttempt(name: name, password: password, code: code, origin: request.origin(in: context))
        let outcome = try await limits.attempting(from: context.address) { try await desk.logIn(attempt) }
        guard case .entered(let token) = outcome else {
            throw Refusal(
                .forbidden,
                "second-factor-needed",
                Text(
                    zh: "请同时提供 code：验证器上的六位数或恢复码",
                    en: "Bring code too: the six digits of the authenticator, or a recovery code"
                ),
                field: "/code",
                clause: ClauseNumber(7, 3)
            )
        }
        // A session that the browser had before ends, whoever's it was.
        if let old = authenticator.cookie.token(in: request) { try await desk.logOut(token: old) }
        return try await entered(token)
    }

    private func entered(_ token: String) async throws -> Response {
        guard let principal = try await desk.principal(session: token, lastUsedAt: nil, isUse: true) else {
            throw HTTPError(.internalServerError)
        }
        var response = Response.json(.created) { json in
            json.object { json in
                json.member("name", principal.actor.name)
                json.member("displayName", principal.displayName)
                json.member("role", principal.actor.role.rawValue)
                json.nullable("csrf", principal.csrf)
                json.nullable("endsAt", principal.endsAt.map { stamp($0) })
                json.member("owesSecondFactor", principal.owesFactor)
            }
        }
        response.setCookie(authenticator.cookie.holding(token))
        return response
    }
}

/// Refuses a log-in that another site sends for somebody; there is no session yet whose secret could show it.
func demandOwnSite(_ request: Request) throws(Refusal) {
    guard let site = request.headers[.fetchSite], site != "same-origin", site != "none" else { return }
    throw Refusal(.forbidden, "cross-site", Text(zh: "请从本系统的登录页登录", en: "Log in from this desk's own page"))
}

extension HTTPField.Name {
    static let fetchSite = fixed("Sec-Fetch-Site")
}
