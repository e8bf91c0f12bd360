import Care
import CareDesk
import CareTesting
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Testing

@testable import CareWeb

@Suite(.clause("7.3"))
struct RequestLimitTests {
    /// Sends a request from an address.
    private static func send(
        _ request: (HTTPRequest.Method, String, String),
        to responder: WebResponder,
        from address: String,
        headers: HTTPFields = [:]
    ) async throws -> Response {
        let head = HTTPRequest(
            method: request.0,
            scheme: "http",
            authority: "desk",
            path: request.1,
            headerFields: headers
        )
        let context = CareContext(logger: Logger(label: "test"), id: "1", address: address)
        let body = RequestBody(buffer: ByteBuffer(string: request.2))
        return try await responder.respond(to: Request(head: head, body: body), context: context)
    }

    private static func token(_ api: ApiDesk) -> HTTPFields {
        [.authorization: "Bearer \(api.lin.token ?? "")"]
    }

    @Test func `a person who asks too fast is told when to ask again, and others are not slowed`() async throws {
        let api = try await ApiDesk()
        let responder = try WebApp.responder(desk: api.desk, .init(limits: .init(perPerson: 2)))
        let me = (HTTPRequest.Method.get, "/api/v1/me", "")

        var codes: [Int] = []
        for _ in 0..<5 {
            codes.append(try await Self.send(me, to: responder, from: "10.0.0.1", headers: Self.token(api)).status.code)
        }
        let refused = try await Self.send(me, to: responder, from: "10.0.0.2", headers: Self.token(api))
        let other = try await Self.send(
            me,
            to: responder,
            from: "10.0.0.1",
            headers: [.authorization: "Bearer \(api.chen.token ?? "")"]
        )
        api.clock.advance(by: .seconds(1))
        let later = try await Self.send(me, to: responder, from: "10.0.0.1", headers: Self.token(api))

        #expect(codes == [200, 200, 200, 200, 429])
        #expect(refused.status == .tooManyRequests && refused.headers[.retryAfter] == "1")
        #expect(refused.headers[.contentType] == Problem.mediaType)
        #expect(other.status == .ok && later.status == .ok)
    }

    @Test(arguments: [
        ("/api/v1/session", #"{"name":"NAME","password":"wrong wrong"}"#, 401),
        ("/login", "name=NAME&password=wrong", 403),
    ])
    func `failures from one address are slowed whatever the names`(path: String, body: String, status: Int) async throws
    {
        let api = try await ApiDesk()
        let responder = try WebApp.responder(desk: api.desk, .init(limits: .init(failuresPerAddress: 2)))
        func attempt(_ name: String, from address: String) async throws -> Response {
            let request = (HTTPRequest.Method.post, path, body.replacing("NAME", with: name))
            return try await Self.send(request, to: responder, from: address)
        }

        let first = try await [attempt("a", from: "10.0.0.1").status.code, attempt("b", from: "10.0.0.1").status.code]
        let third = try await attempt("c", from: "10.0.0.1")
        let elsewhere = try await attempt("d", from: "10.0.0.2")
        api.clock.advance(by: .minutes(1))
        let later = try await attempt("e", from: "10.0.0.1")

        #expect(first == [status, status])
        #expect(third.status == .tooManyRequests && third.headers[.retryAfter] == "30")
        #expect([elsewhere.status.code, later.status.code] == [status, status])
    }

    @Test func `who gets in is not counted as a failure`() async throws {
        let api = try await ApiDesk()
        let responder = try WebApp.responder(desk: api.desk, .init(limits: .init(failuresPerAddress: 1)))
        let right = (HTTPRequest.Method.post, "/api/v1/session", #"{"name":"lin","password":"\#(ApiDesk.password)"}"#)

        for _ in 0..<3 {
            #expect(try await Self.send(right, to: responder, from: "10.0.0.1").status == .created)
        }
    }

    @Test func `a shift that logs in at once from one address gets in, and what fails meanwhile is owed`() async throws
    {
        let api = try await ApiDesk()
        let responder = try WebApp.responder(desk: api.desk, .init(limits: .init(failuresPerAddress: 1)))
        func attempt(_ name: String, _ password: String) async throws -> Int {
            let body = #"{"name":"\#(name)","password":"\#(password)"}"#
            return try await Self.send((.post, "/api/v1/session", body), to: responder, from: "10.0.0.1").status.code
        }
        func together(_ names: [String], _ password: String) async throws -> [Int] {
            try await withThrowingTaskGroup(of: Int.self) { group in
                for name in names { group.addTask { try await attempt(name, password) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
        }

        let shift = try await together(["lin", "chen", "zhou", "he"], ApiDesk.password)
        let guesses = try await together(["a", "b"], "wrong wrong").sorted()
        api.clock.advance(by: .seconds(59))
        let early = try await attempt("lin", ApiDesk.password)

        #expect(shift == [201, 201, 201, 201])
        #expect(guesses == [401, 401] || guesses == [401, 429])
        #expect(early == 429)
    }

    @Test func `what is owed is paid by waiting, and bounded`() {
        let buckets = TokenBuckets(burst: 2, perSecond: 1)

        for _ in 0..<100 { buckets.charge("a", at: .noon) }

        #expect(buckets.wait("a", at: .noon) == .seconds(3))
        #expect(buckets.wait("a", at: .noon + .seconds(3)) == nil)
        #expect(buckets.wait("b", at: .noon) == nil)
    }

    @Test(
        arguments: [
            (Int64(0), "1.1.1.1, 2.2.2.2", "9.9.9.9"), (1, "1.1.1.1, 2.2.2.2", "2.2.2.2"),
            (2, "1.1.1.1, 2.2.2.2", "1.1.1.1"), (3, "1.1.1.1, 2.2.2.2", "9.9.9.9"),
        ]
    )
    func `an address is believed only from proxies that are ours`(proxies: Int64, forwarded: String, address: String) {
        let limits = RequestLimits(.init(proxies: proxies), clock: { .noon })
        let head = HTTPRequest(
            method: .get,
            scheme: "http",
            authority: "desk",
            path: "/",
            headerFields: [.forwardedFor: forwarded]
        )
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))

        #expect(limits.address(of: request, from: "9.9.9.9") == address)
    }

    @Test func `what is remembered of addresses is bounded`() {
        let buckets = TokenBuckets(burst: 2, perSecond: 1)

        for address in 0..<50_000 { _ = buckets.take("\(address)", at: .noon) }

        #expect(buckets.count <= 20_000)
    }

    @Test(arguments: ["/api/v1/me", "/login", "/healthz", "/nowhere", "/api/v1/nowhere", "/favicon.ico"])
    func `every answer tells the browser what not to do`(path: String) async throws {
        let api = try await ApiDesk()
        let secure = try WebApp.responder(desk: api.desk, .init(isSecure: true))

        let plain = try await api.client.send(.get, path)
        let answer = try await Self.send((.get, path, ""), to: secure, from: "10.0.0.1")

        for name in ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy"] {
            #expect(plain.header(name) != nil, "\(name)")
        }
        #expect(plain.header("Strict-Transport-Security") == nil)
        #expect(answer.headers[.strictTransportSecurity]?.hasPrefix("max-age=31536000") == true)
    }

    @Test func `a cookie over HTTPS is bound to this host and travels by HTTPS only`() async throws {
        let api = try await ApiDesk()
        let secure = try WebApp.responder(desk: api.desk, .init(isSecure: true))
        let right = (HTTPRequest.Method.post, "/api/v1/session", #"{"name":"lin","password":"\#(ApiDesk.password)"}"#)

        let cookie = try #require(try await Self.send(right, to: secure, from: "10.0.0.1").headers[.setCookie])
        let plain = cookie.replacing("__Host-", with: "").prefix { $0 != ";" }
        let answer = try await Self.send(
            (.get, "/api/v1/me", ""),
            to: secure,
            from: "10.0.0.1",
            headers: [.cookie: String(plain)]
        )

        #expect(cookie.hasPrefix("__Host-switchboard_session="))
        #expect(cookie.contains("Secure") && cookie.contains("Path=/") && !cookie.contains("Domain"))
        #expect(answer.status == .unauthorized)
    }

    @Test(arguments: [
        "/desk%0d%0aSet-Cookie:%20a=b", "/desk\r\nSet-Cookie: a=b", "https:evil.example", "/\t/evil.example",
        "/%2Fevil.example",
    ])
    func `no way back carries a header or leads elsewhere`(back: String) async throws {
        let api = try await ApiDesk()
        let stranger = try PageVisitor(api.desk)

        let entered = try await stranger.post("/login", ["name": "lin", "password": ApiDesk.password, "back": back])

        let location = try #require(entered.header("Location"))
        #expect(location.hasPrefix("/") && !location.hasPrefix("//"))
        #expect(!location.contains { $0.isNewline || $0 == "\t" })
        #expect(entered.headers.filter { $0.name == .setCookie }.allSatisfy { $0.value.hasPrefix("switchboard_") })
    }
}
