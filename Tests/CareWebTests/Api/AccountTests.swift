import Care
import CareDesk
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("7.3"))
struct AccountTests {
    private static let credentials = #"{"name":"lin","password":"\#(ApiDesk.password)"}"#

    /// What a browser sends after a log-in.
    private static func enter(_ api: ApiDesk) async throws -> [String: String] {
        let session = try await api.client.send(
            .post,
            "/api/v1/session",
            credentials,
            headers: ["User-Agent": "Firefox"]
        )
        return [
            "Cookie": String(try #require(session.header("Set-Cookie")).prefix { $0 != ";" }),
            "X-CSRF-Token": try #require(session["/csrf"]?.description),
        ]
    }

    @Test func `a session that was ended elsewhere is out with the next request`() async throws {
        let api = try await ApiDesk()
        let (here, there) = (try await Self.enter(api), try await Self.enter(api))
        #expect(try await api.client.send(.get, "/api/v1/me", headers: there).status == 200)

        let ended = try await api.client.send(.delete, "/api/v1/me/sessions", headers: here)

        #expect(ended["/ended"] == 1)
        #expect(try await api.client.send(.get, "/api/v1/me", headers: there).status == 401)
        let list = try await api.client.send(.get, "/api/v1/me/sessions", headers: here)
        #expect(list["/items"]?.count == 1)
        #expect(list["/items/0/current"] == true)
        #expect(list["/items/0/agent"] == "Firefox")
    }

    @Test func `a token that was revoked is out with the next request`() async throws {
        let api = try await ApiDesk()
        let browser = try await Self.enter(api)
        let order = #"{"scopes":["read"],"days":30,"label":"import"}"#
        let made = try await api.client.send(.post, "/api/v1/me/tokens", order, headers: browser)
        let (token, id) = (try #require(made["/token"]?.description), try #require(made["/id"]?.description))
        let program = api.client.bearing(token)
        #expect(try await program.send(.get, "/api/v1/me").status == 200)

        let revoked = try await api.client.send(.delete, "/api/v1/me/tokens/\(id)", headers: browser)

        #expect(revoked.status == 204)
        #expect(try await program.send(.get, "/api/v1/me").status == 401)
    }

    @Test func `a list of tokens holds no token and says when each was used`() async throws {
        let api = try await ApiDesk()
        let browser = try await Self.enter(api)
        let made = try await api.client.send(.post, "/api/v1/me/tokens", #"{"scopes":["read"]}"#, headers: browser)
        let token = try #require(made["/token"]?.description)
        _ = try await api.client.bearing(token).send(.get, "/api/v1/me")

        let list = try await api.client.send(.get, "/api/v1/me/tokens", headers: browser)

        #expect(!list.body.contains(token.dropFirst(3)))
        #expect(list.body.contains("2026-") && list["/items"]?.count == 2)
    }

    @Test(
        arguments: [
            ("PUT", "/api/v1/me/password", #"{"old":"correct horse battery","new":"a new long phrase"}"#),
            ("POST", "/api/v1/me/second-factor", #"{"password":"correct horse battery"}"#),
            ("POST", "/api/v1/me/tokens", #"{"scopes":["all"]}"#),
        ]
    )
    func `a token alone takes no account over`(method: String, path: String, body: String) async throws {
        let api = try await ApiDesk()

        let answer = try await api.lin.send(try #require(HTTPRequest.Method(method)), path, body)

        #expect(answer.status == 403)
        #expect(answer["/code"] == "session-needed")
    }

    @Test(
        arguments: [
            ("PUT", "/api/v1/me/password", #"{"old":"wrong wrong","new":"a new long phrase"}"#, "/old"),
            ("PUT", "/api/v1/me/password", #"{"old":"correct horse battery","new":"short"}"#, "/new"),
            ("PUT", "/api/v1/me/password", #"{"old":"correct horse battery"}"#, "/new"),
            ("POST", "/api/v1/me/tokens", #"{"scopes":["moon"]}"#, "/scopes"),
            ("POST", "/api/v1/me/tokens", #"{"scopes":["read"],"days":0}"#, "/days"),
            ("POST", "/api/v1/me/second-factor", #"{"password":"wrong wrong"}"#, "/password"),
        ]
    )
    func `what is wrong is named by its field`(method: String, path: String, body: String, field: String) async throws {
        let api = try await ApiDesk()
        let browser = try await Self.enter(api)

        let answer = try await api.client.send(try #require(HTTPRequest.Method(method)), path, body, headers: browser)

        #expect(answer.status == 422)
        #expect(answer["/field"]?.description == field)
    }

    @Test func `all tokens are for who keeps the accounts`() async throws {
        let api = try await ApiDesk()

        #expect(try await api.zhou.send(.get, "/api/v1/tokens").status == 403)
        #expect(try await api.system.send(.get, "/api/v1/tokens")["/items"]?.count == 9)
    }

    @Test(arguments: ["0", "ff", "../../etc/passwd", "%00"])
    func `a session or token of another name is not found`(id: String) async throws {
        let api = try await ApiDesk()
        let path = id.replacing("/", with: "%2F")

        #expect(try await api.lin.send(.delete, "/api/v1/me/sessions/\(path)").status == 404)
        #expect(try await api.lin.send(.delete, "/api/v1/me/tokens/\(path)").status == 404)
        #expect(try await api.system.send(.delete, "/api/v1/tokens/\(path)").status == 404)
    }

    @Test func `a tampered cookie is nobody's`() async throws {
        let api = try await ApiDesk()
        let browser = try await Self.enter(api)
        let cookie = try #require(browser["Cookie"])

        for spoilt in [cookie.dropLast() + "g", cookie.dropLast() + (cookie.hasSuffix("0") ? "1" : "0"), cookie + "0"] {
            #expect(try await api.client.send(.get, "/api/v1/me", headers: ["Cookie": String(spoilt)]).status == 401)
        }
    }

    @Test func `a session that somebody planted is not the one that begins`() async throws {
        let api = try await ApiDesk()
        let planted = "switchboard_session=" + String(repeating: "a", count: 64)

        let session = try await api.client.send(
            .post,
            "/api/v1/session",
            Self.credentials,
            headers: ["Cookie": planted]
        )

        #expect(session.status == 201)
        #expect(session.header("Set-Cookie")?.contains(planted) == false)
        #expect(try await api.client.send(.get, "/api/v1/me", headers: ["Cookie": planted]).status == 401)
    }

    @Test func `a new log-in ends the session that the browser had`() async throws {
        let api = try await ApiDesk()
        let before = try await Self.enter(api)

        _ = try await api.client.send(.post, "/api/v1/session", Self.credentials, headers: before)

        #expect(try await api.client.send(.get, "/api/v1/me", headers: before).status == 401)
    }

    @Test func `who keeps the accounts unlocks a name over the interface`() async throws {
        let api = try await ApiDesk()
        let wrong = #"{"name":"lin","password":"wrong wrong"}"#
        for _ in 0..<5 { _ = try await api.client.send(.post, "/api/v1/session", wrong) }
        let locked = try await api.client.send(.post, "/api/v1/session", Self.credentials)

        let refused = try await api.zhou.send(.delete, "/api/v1/people/lin/lock")
        let unlocked = try await api.system.send(.delete, "/api/v1/people/lin/lock")

        #expect((locked.status, refused.status, unlocked.status) == (403, 403, 204))
        #expect(locked["/code"] == "log-in-locked" && locked["/clause"] == "7.3")
        #expect(try await api.client.send(.post, "/api/v1/session", Self.credentials).status == 201)
    }
}
