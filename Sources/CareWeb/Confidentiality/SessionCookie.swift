import Hummingbird

/// The cookie of a session: read by no script, sent along by no other site.
struct SessionCookie: Sendable {
    /// Whether browsers reach the desk by HTTPS only.
    let isSecure: Bool

    /// By the prefix a browser knows that the cookie was set by this very host, for all of it, and over HTTPS: no neighbour plants one (RFC 6265bis 4.1.3.2).
    var name: String { isSecure ? "__Host-switchboard_session" : "switchboard_session" }

    /// The token that a request brings; nil when there is none of the shape of one.
    func token(in request: Request) -> String? {
        guard request.headers.contains(.cookie), let cookie = request.cookies[name] else { return nil }
        let token = cookie.value
        return token.utf8.count == 64 && token.allSatisfy(\.isHexDigit) ? token : nil
    }

    func holding(_ token: String) -> Cookie {
        Cookie(name: name, value: token, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    /// What takes the cookie away.
    var gone: Cookie {
        Cookie(name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}
