import Care
import CareStore
import CareTesting
import Foundation
import HTTPTypes
import Testing

@testable import CareDesk
@testable import CareWeb

/// What somebody sends who means harm; `docs/hostile-input.md` says where the rest is tested.
@Suite(.clause("7.3"))
struct HostileInputTests {
    private static let writing: Set<HTTPRequest.Method> = [.post, .put, .patch, .delete]

    /// A path of the interface with something in place of each name.
    private static func filled(_ path: String) -> String { path.replacing(/\{[a-z-]+\}/, with: "X1") }

    @Test func `a token that was changed in any place is nobody's`() async throws {
        let api = try await ApiDesk()
        let token = try #require(api.lin.token)
        let changed = (0..<token.count).map { place in
            var letters = Array(token)
            letters[place] = letters[place] == "0" ? "1" : "0"
            return String(letters)
        }

        for other in changed + [token + "0", String(token.dropLast()), token.uppercased(), "", " ", "null"] {
            #expect(try await api.client.bearing(other).send(.get, "/api/v1/me").status == 401, "\(other)")
        }
        #expect(try await api.lin.send(.get, "/api/v1/me").status == 200)
    }

    @Test func `no write of a browser gets through without the secret of its session, whatever the route`() async throws
    {
        let api = try await ApiDesk()
        let credentials = #"{"name":"lin","password":"\#(ApiDesk.password)"}"#
        let session = try await api.client.send(.post, "/api/v1/session", credentials)
        let cookie = String(try #require(session.header("Set-Cookie")).prefix { $0 != ";" })
        let routes = api.client.responder.table.routes.filter {
            Self.writing.contains($0.method) && $0.path.hasPrefix("/api/v1/")
                && !($0.path == "/api/v1/session" && $0.method == .post)
        }

        #expect(routes.count > 40)
        for route in routes {
            let answer = try await api.client.send(
                route.method,
                Self.filled(route.path),
                "{}",
                headers: ["Cookie": cookie]
            )
            #expect(answer.status == 403 && answer["/code"] == "csrf", "\(route.method) \(route.path)")
        }
    }

    @Test func `no form gets through without the secret of its session, whatever the page`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)
        // What changes nothing on the desk, or what nobody has a session for yet.
        let free: Set = ["/login", "/logout", "/preferences"]
        let routes = api.client.responder.table.routes.filter {
            $0.method == .post && !$0.path.hasPrefix("/api/") && !$0.path.hasPrefix("/scim/") && !free.contains($0.path)
        }

        #expect(routes.count >= 14)
        for route in routes {
            let bare = try await lin.post(Self.filled(route.path), ["_csrf": ""])
            let wrong = try await lin.post(Self.filled(route.path), ["_csrf": String(repeating: "0", count: 64)])
            #expect(bare.status == 403 && wrong.status == 403, "\(route.path)")
        }
    }

    @Test func `nobody becomes another, or more than he is, by what he writes into a body`() async throws {
        let api = try await ApiDesk()
        let before = try await api.desk.staff().map { "\($0.name) \($0.role)" }
        let body = #"{"role":"security","roles":["system"],"actor":"sun","by":"sun","as":"sun","name":"sun"}"#
        let routes = api.client.responder.table.routes.filter {
            Self.writing.contains($0.method) && $0.path.hasPrefix("/api/v1/") && $0.path != "/api/v1/session"
        }

        for route in routes {
            let answer = try await api.lin.send(route.method, Self.filled(route.path), body)
            #expect(answer.status < 500, "\(route.method) \(route.path)")
        }
        let ticket = #"{"channel":"web","description":"断网","actor":"sun"}"#

        #expect(try await api.lin.send(.post, "/api/v1/tickets", ticket).status == 400)
        #expect(try await api.desk.staff().map { "\($0.name) \($0.role)" } == before)
        #expect(try await api.lin.send(.get, "/api/v1/me")["/role"] == "agent")
        #expect(try await api.lin.send(.get, "/api/v1/requests").status == 403)
    }

    @Test(arguments: [
        "/assets/../css/tokens.css", "/assets/..%2f..%2f..%2fetc%2fpasswd", "/assets/%2e%2e%2f%2e%2e%2fPackage.swift",
        "/assets/%252e%252e%252fx", "/assets/..%5c..%5cx", "/assets/%00", "/assets/%2fetc%2fpasswd",
        "/drafts/..%2f..%2fx",
        "/exports/..%2f..%2fvar%2fmaster.key", "/exports/..%2f..%2fvar%2fmaster.key/file", "/handbook/..%2f..%2fetc",
        "/api/v1/handbook/editions/..%2f..%2f1.0.0", "/api/v1/exports/..%2f..%2fx/file", "/api/v1/tickets/..%2f..%2fx",
    ])
    func `a path that leads out of its folder leads nowhere`(path: String) async throws {
        let api = try await ApiDesk()
        let zhou = try await PageVisitor.known("zhou", at: api)

        let answer = try await path.hasPrefix("/api/") ? api.zhou.send(.get, path) : zhou.get(path)

        #expect([400, 403, 404].contains(answer.status), "\(answer.status)")
        #expect(!answer.says("root:") && !answer.says("swift-tools-version") && !answer.says("@layer"))
    }

    @Test func `no header holds what somebody typed with a line's end in it`() async throws {
        let api = try await ApiDesk()
        let evil = "/desk\r\nX-Evil: 1"
        let visitor = try PageVisitor(api.desk)

        let entered = try await visitor.post(
            "/login",
            ["name": "zhou", "password": ApiDesk.password, "back": evil]
        )
        let back = try await visitor.post("/preferences", ["back": evil, "language": "en\r\nX-Evil: 1"])
        let zhou = try await PageVisitor.known("zhou", at: api)
        let answers = [
            entered, back, try await zhou.get("/exports/DC%0d%0aX-Evil%3a%201/file"),
            try await zhou.get("/requests/new?ticket=%0d%0aX-Evil:%201"),
            try await zhou.get("/login?back=%2fdesk%0d%0aX-Evil:%201"),
            try await api.zhou.send(.get, "/api/v1/exports/DC%0d%0aX-Evil%3a%201/file"),
            try await api.sun.send(.get, "/api/v1/requests/GR%22%0d%0aX-Evil%3a%201/package"),
        ]

        #expect(entered.header("Location") == "/desk" && back.header("Location") == "/desk")
        for answer in answers {
            #expect(answer.header("X-Evil") == nil)
            #expect(answer.headers.allSatisfy { field in !field.value.contains { $0.isNewline } })
        }
        for cookie in ["flashTaken.a\r\nX-Evil: 1", "flashTaken.<b>", "nothing.a", "flashTaken", ""] {
            #expect(Flash(cookie: cookie) == nil)
        }
    }

    @Test(arguments: ["=HYPERLINK(0)", "+1+1", "-2+3", "@SUM(1)", "\t=1", "＝1+1"])
    func `no cell of an exported file is a formula`(words: String) async throws {
        let api = try await ApiDesk()
        _ = try await api.accept(description: "\(words) 宽带从昨晚开始断网".replacing("\t", with: "\\t"))
        let asked = #"{"columns":["number","description"],"reason":"=1+1","isClear":true}"#
        let number = try await api.zhou.send(.post, "/api/v1/exports", asked)["/number"]?.description ?? ""
        _ = try await api.sun.send(.post, "/api/v1/exports/\(number)/approval", #"{"isClear":true}"#)

        let file = try await api.zhou.send(.get, "/api/v1/exports/\(number)/file")

        #expect(file.says("断网"))
        for line in file.body.split(separator: "\r\n") {
            for cell in line.split(separator: ",") {
                let start = cell.drop { $0 == "\"" || $0 == " " }.first
                #expect(start.map { !"=+-@\t\r＝".contains($0) } ?? true, "\(cell)")
            }
        }
    }

    /// A packed body is never unpacked, so that a small one cannot become a large one: it is read as it came, and is no JSON and no form.
    @Test func `a packed body is not unpacked`() async throws {
        let api = try await ApiDesk()
        let packed: [UInt8] = [
            31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 171, 86, 42, 202, 76, 207, 40, 81, 178, 82, 74, 206, 47, 168, 84, 210, 81,
            202,
            43, 205, 77, 74, 45, 2, 242, 13, 141, 45, 129, 220, 242, 252, 162, 148, 98, 32, 175, 66, 169, 22, 0, 163,
            13,
            80, 224, 43, 0, 0, 0,
        ]

        for encoding in ["gzip", "deflate", "br", "gzip, gzip"] {
            let headers = ["Content-Encoding": encoding]
            let body = try await api.sun.send(.post, "/api/v1/requests", bytes: packed, headers: headers)
            let form = try await api.client.send(.post, "/login", bytes: packed, headers: headers)
            #expect(body.status == 400 && body["/code"] == "malformed-json")
            #expect(form.status == 403)
        }
    }
}
