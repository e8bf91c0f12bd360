import Care
import CareDesk
import HTTPTypes
import Hummingbird
import NIOCore

/// Logging in and out.
extension Api {
    func addSession(to router: Router<CareContext>) {
        router.post(RouterPath(Self.root + "/session")) { request, context in
            try await logIn(request, context)
        }
        write(.delete, "/session", on: router) { call in
            if let session = Authenticator.session(of: call.request) {
                try await desk.logOut(token: session)
                authenticator.forget(call.request)
            }
            var response = Response(status: .noContent)
            response.setCookie(cookie("", maxAge: 0))
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
        try fields.demandOnly(["name", "password"])
        let (name, password) = (try fields.requiredText("name"), try fields.requiredText("password"))
        try ContactRecord.check(.clear(name), "/name", 100)
        try ContactRecord.check(.clear(password), "/password", 200)
        let token = try await desk.logIn(name: name, password: password)
        guard let principal = try await desk.principal(session: token) else { throw HTTPError(.internalServerError) }
        var response = Response.json(.created) { json in
            json.object { json in
                json.member("name", principal.actor.name)
                json.member("displayName", principal.displayName)
                json.member("role", principal.actor.role.rawValue)
                json.nullable("csrf", principal.csrf)
            }
        }
        response.setCookie(cookie(token, maxAge: 43_200))
        return response
    }

    private func cookie(_ value: String, maxAge: Int) -> Cookie {
        Cookie(
            name: Authenticator.cookie,
            value: value,
            maxAge: maxAge,
            path: "/",
            secure: isSecure,
            httpOnly: true,
            sameSite: .lax
        )
    }
}
