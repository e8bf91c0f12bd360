import Care
import HTTPTypes
import CareDesk
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct SessionTests {
    private static let credentials = #"{"name":"lin","password":"\#(ApiDesk.password)"}"#

    @Test func `a session begins with a cookie that no script reads and ends with the log-out`() async throws {
        let api = try await ApiDesk()

        let session = try await api.client.send(.post, "/api/v1/session", Self.credentials)
        let cookie = try #require(session.header("Set-Cookie"))
        let csrf = try #require(session["/csrf"]?.description)
        let pair = String(cookie.prefix { $0 != ";" })

        #expect(session.status == 201)
        #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/"))
        #expect(try await api.client.send(.get, "/api/v1/me", headers: ["Cookie": pair])["/name"] == "lin")
        let out = try await api.client.send(
            .delete,
            "/api/v1/session",
            headers: ["Cookie": pair, "X-CSRF-Token": csrf]
        )
        #expect(out.status == 204)
        #expect(try await api.client.send(.get, "/api/v1/me", headers: ["Cookie": pair]).status == 401)
    }

    @Test func `a browser's write needs the secret of its session`() async throws {
        let api = try await ApiDesk()
        let session = try await api.client.send(.post, "/api/v1/session", Self.credentials)
        let pair = String(try #require(session.header("Set-Cookie")).prefix { $0 != ";" })
        let csrf = try #require(session["/csrf"]?.description)

        let bare = try await api.client.send(.post, "/api/v1/tickets", ApiDesk.brokenFibre(), headers: ["Cookie": pair])
        let shown = try await api.client.send(
            .post,
            "/api/v1/tickets",
            ApiDesk.brokenFibre(),
            headers: ["Cookie": pair, "X-CSRF-Token": csrf]
        )

        #expect(bare.status == 403)
        #expect(bare["/code"] == "csrf")
        #expect(shown.status == 201)
    }

    @Test func `a wrong password does not say which of the two was wrong`() async throws {
        let api = try await ApiDesk()

        let wrong = try await api.client.send(.post, "/api/v1/session", #"{"name":"lin","password":"wrong wrong"}"#)
        let nobody = try await api.client.send(.post, "/api/v1/session", #"{"name":"nobody","password":"wrong wrong"}"#)

        #expect(wrong.status == 401)
        #expect(wrong.body == nobody.body)
    }

    @Test(arguments: [(71, 200), (72, 401)])
    func `a session ends after twelve hours, however busy it is`(tens: Int, status: Int) async throws {
        let api = try await ApiDesk()
        let session = try await api.client.send(.post, "/api/v1/session", Self.credentials)
        let pair = String(try #require(session.header("Set-Cookie")).prefix { $0 != ";" })

        var last = 0
        for _ in 0..<tens {
            api.clock.advance(by: .minutes(10))
            last = try await api.client.send(.get, "/api/v1/me", headers: ["Cookie": pair]).status
        }

        #expect(last == status)
    }
}
