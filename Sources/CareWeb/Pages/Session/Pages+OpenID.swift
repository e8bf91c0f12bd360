import Care
import CareDesk
import CareIdentity
import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// Log-in by way of an identity provider (OpenID Connect Core 1.0 § 3.1).
extension Pages {
    /// How long a person may take at the provider.
    private static let patience = Span.minutes(10)
    private static let purpose = "openid passage"

    func addOpenID(to router: Router<CareContext>) {
        router.get("/login/openid") { request, context in
            guard let provider else { throw HTTPError(.notFound) }
            if context.principal != nil { return redirect(to: "/desk") }
            return try await setOut(to: provider, request, context)
        }
        router.get("/login/openid/callback") { request, context in
            guard let provider else { throw HTTPError(.notFound) }
            var response = try await comeBack(from: provider, request, context)
            response.setCookie(passageCookie("", seconds: 0))
            return response
        }
    }

    private func setOut(
        to provider: OpenIDProvider,
        _ request: Request,
        _ context: CareContext
    ) async throws -> Response {
        let back = Self.local(String((request.uri.queryParameters.get("back") ?? "").prefix(1_000)))
        let passage = OpenIDPassage(back: back, endsAt: (desk.clock() + Self.patience).milliseconds)
        do {
            let address = try await provider.address(for: passage)
            let carried = try desk.vault.carried(JSONEncoder().encode(passage), for: Self.purpose)
            var response = redirect(to: address.absoluteString)
            response.setCookie(passageCookie(carried, seconds: Int(Self.patience.milliseconds / 1_000)))
            return response
        } catch let fault as OpenIDFault {
            return turnedAway(by: fault, from: back, request, context)
        }
    }

    private func comeBack(
        from provider: OpenIDProvider,
        _ request: Request,
        _ context: CareContext
    ) async throws -> Response {
        let query = request.uri.queryParameters
        guard let passage = passage(in: request), query.get("state") == passage.state else {
            return turnedAway(.openIDOver, from: "", request, context)
        }
        guard let code = query.get("code"), code.utf8.count <= 4_000 else {
            let fault = OpenIDFault.refused(String((query.get("error") ?? "no code").prefix(100)))
            return turnedAway(by: fault, from: passage.back, request, context)
        }
        do {
            let outcome = try await limits.attempting(from: context.address) {
                let known = try await provider.identity(code: code, of: passage)
                let identity = AssertedIdentity(issuer: known.issuer, subject: known.subject, name: known.name)
                return try await desk.logIn(identity, from: request.origin(in: context))
            }
            switch outcome {
            case .entered(let token): return try await entered(token, to: passage.back, request)
            case .codeNeeded(let challenge):
                return logInPage(LogInStep(back: passage.back, challenge: challenge), in: visit(of: request, context))
            }
        } catch let fault as OpenIDFault {
            return turnedAway(by: fault, from: passage.back, request, context)
        } catch let refusal as Refusal {
            return turnedAway(refusal, from: passage.back, request, context)
        }
    }

    /// The log-in that this browser set out on; nil when it set out on none, or too long ago.
    private func passage(in request: Request) -> OpenIDPassage? {
        guard let carried = request.cookies[passageName]?.value,
            let bytes = desk.vault.opened(carried: carried, for: Self.purpose),
            let passage = try? JSONDecoder().decode(OpenIDPassage.self, from: bytes),
            desk.clock().milliseconds < passage.endsAt
        else { return nil }
        return passage
    }

    /// The operator reads in the log what the provider said; the person reads that it did not work.
    private func turnedAway(
        by fault: OpenIDFault,
        from back: String,
        _ request: Request,
        _ context: CareContext
    ) -> Response {
        desk.logger.warning("a log-in by the identity provider failed", metadata: ["why": "\(fault)"])
        return turnedAway(.openIDFailed, from: back, request, context)
    }

    private func turnedAway(
        _ refusal: Refusal,
        from back: String,
        _ request: Request,
        _ context: CareContext
    ) -> Response {
        logInPage(LogInStep(back: back, refusal: refusal), in: visit(of: request, context))
    }

    private var passageName: String { cookie.isSecure ? "__Host-switchboard_openid" : "switchboard_openid" }

    /// The way back is a visit from another site, which a strict cookie would not see.
    private func passageCookie(_ carried: String, seconds: Int) -> Cookie {
        Cookie(
            name: passageName,
            value: carried,
            maxAge: seconds,
            path: "/",
            secure: cookie.isSecure,
            httpOnly: true,
            sameSite: .lax
        )
    }
}

extension Refusal {
    fileprivate static let openIDOver = Refusal(
        .forbidden,
        "openid-over",
        Text(zh: "登录已超时，或不是从这个浏览器开始的；请重试", en: "This log-in is over, or began in another browser; try again")
    )

    fileprivate static let openIDFailed = Refusal(
        .forbidden,
        "openid-failed",
        Text(
            zh: "身份提供方没有完成登录；请重试，或改用密码",
            en: "The identity provider did not complete the log-in; try again, or use the password"
        )
    )
}
