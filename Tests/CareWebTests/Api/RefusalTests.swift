import Care
import CareDesk
import CareTesting
import HTTPTypes
import Testing

struct RefusalTests {
    /// A body that is wrong, and what the desk says about it.
    struct Wrong: Sendable, CustomTestStringConvertible {
        let body: String
        let status: Int
        let code: String
        let field: String

        init(_ body: String, _ status: Int, _ code: String, _ field: String) {
            (self.body, self.status, self.code, self.field) = (body, status, code, field)
        }

        var testDescription: String { "\(code) at \(field)" }
    }

    static let wrong: [Wrong] = [
        Wrong("{", 400, "malformed-json", ""),
        Wrong("[]", 400, "wrong-type", ""),
        Wrong(#"{"channel":"web","channel":"web","description":"断网"}"#, 400, "malformed-json", ""),
        Wrong(#"{"channel":"web","description":7}"#, 400, "wrong-type", "/description"),
        Wrong(#"{"channel":"web","description":"断网","colour":"red"}"#, 400, "unknown-field", "/colour"),
        Wrong(#"{"channel":"web","description":"断网","customer":{"age":7}}"#, 400, "unknown-field", "/customer/age"),
        Wrong(#"{"channel":"web"}"#, 422, "missing-field", "/description"),
        Wrong(#"{"description":"断网"}"#, 422, "missing-field", "/channel"),
        Wrong(#"{"channel":"pigeon","description":"断网"}"#, 422, "unknown-value", "/channel"),
        Wrong(#"{"channel":"web","description":"  "}"#, 422, "invalid-field", "/description"),
        Wrong(#"{"channel":"web","description":"断\u0000网"}"#, 422, "invalid-field", "/description"),
        Wrong(#"{"channel":"web","description":"断网","waitedSeconds":-1}"#, 422, "invalid-field", "/waitedSeconds"),
        Wrong(
            #"{"channel":"web","description":"断网","customer":{"number":"abc"}}"#,
            422,
            "invalid-field",
            "/customer/number"
        ),
        Wrong(
            #"{"channel":"web","description":"断网","receivedAt":"2027-11-23T09:00:00+08:00"}"#,
            422,
            "invalid-field",
            "/receivedAt"
        ),
        Wrong(
            #"{"channel":"web","description":"断网","receivedAt":"1890-11-23T09:00:00+08:00"}"#,
            422,
            "invalid-field",
            "/receivedAt"
        ),
        Wrong(#"{"channel":"web","description":"断网","receivedAt":"昨天"}"#, 422, "invalid-field", "/receivedAt"),
    ]

    @Test(arguments: wrong)
    func `what cannot become a ticket is refused by name and nothing is written`(wrong: Wrong) async throws {
        let api = try await ApiDesk()

        let answer = try await api.zhou.send(.post, "/api/v1/tickets", wrong.body)

        #expect(answer.status == wrong.status)
        #expect(answer["/code"]?.description == wrong.code)
        #expect(answer["/field"]?.description == wrong.field)
        #expect(answer.header("Content-Type") == "application/problem+json")
        #expect(try await api.lin.send(.get, "/api/v1/tickets")["/items"]?.count == 0)
    }

    @Test func `invalid UTF-8 is refused`() async throws {
        let api = try await ApiDesk()

        let answer = try await api.lin.send(.post, "/api/v1/tickets", bytes: [0x7b, 0x22, 0xff, 0x22, 0x7d])

        #expect(answer.status == 400)
        #expect(answer["/code"] == "malformed-json")
    }

    @Test(arguments: [(1_048_576, 400), (1_048_577, 413), (10_000_000, 413)])
    func `a body has at most a mebibyte`(count: Int, status: Int) async throws {
        let api = try await ApiDesk()

        let answer = try await api.lin.send(.post, "/api/v1/tickets", bytes: Array(repeating: 0x61, count: count))

        #expect(answer.status == status)
    }

    @Test(arguments: [(20_000, 201), (20_001, 422)])
    func `a description has at most twenty thousand characters`(count: Int, status: Int) async throws {
        let api = try await ApiDesk()
        let body = ApiDesk.brokenFibre(description: String(repeating: "断", count: count))

        #expect(try await api.lin.send(.post, "/api/v1/tickets", body).status == status)
    }

    @Test func `a stranger is asked to log in`() async throws {
        let api = try await ApiDesk()

        let answer = try await api.client.send(.get, "/api/v1/tickets")
        let forged = try await api.client.bearing("sb_0").send(.get, "/api/v1/tickets")

        #expect(answer.status == 401)
        #expect(answer.header("WWW-Authenticate") == "Bearer realm=\"switchboard\"")
        #expect(forged.status == 401)
    }

    @Test func `a role that has nothing to do with tickets sees none and opens none`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()

        for path in ["/tickets", "/tickets/\(number)", "/tickets/\(number)/history", "/queues"] {
            #expect(try await api.system.send(.get, "/api/v1\(path)").status == 403)
        }
        // The feed tells him of the upkeep of the desk, and of no ticket.
        let heard = try await api.system.events("/api/v1/events?after=999999", count: 1)
        #expect(heard.map(\.name) == ["resync"])
        #expect(try await api.system.send(.post, "/api/v1/tickets", ApiDesk.brokenFibre()).status == 403)
        #expect(try await api.he.send(.get, "/api/v1/tickets/\(number)").status == 200)
        #expect(try await api.he.send(.post, "/api/v1/tickets/\(number)/closure").status == 403)
    }

    @Test func `a token that only reads writes nothing`() async throws {
        let api = try await ApiDesk()
        let token = try await api.desk.createToken(for: "lin", scopes: ["read"], validFor: .days(1), by: .dispatcher)
        let reader = api.client.bearing(token)

        #expect(try await reader.send(.get, "/api/v1/tickets").status == 200)
        let answer = try await reader.send(.post, "/api/v1/tickets", ApiDesk.brokenFibre())
        #expect(answer.status == 403)
        #expect(answer["/code"] == "scope-may-not")
    }

    @Test func `a deed in the wrong stage is refused with the clause`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        _ = try await api.lin.send(.post, "/api/v1/tickets/\(number)/assignment")

        let answer = try await api.lin.send(.post, "/api/v1/tickets/\(number)/closure")

        #expect(answer.status == 409)
        #expect(answer["/clause"] == "1.2")
    }

    @Test func `closure without the customer's word names what is missing, the clause and the rule`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        _ = try await api.lin.send(.post, "/api/v1/tickets/\(number)/assessment", ApiDesk.assessment)
        _ = try await api.lin.send(.post, "/api/v1/tickets/\(number)/solution", ApiDesk.solution)

        let answer = try await api.lin.send(.post, "/api/v1/tickets/\(number)/closure")

        #expect(answer.status == 409)
        #expect(answer["/code"] == "closure-incomplete")
        #expect(answer["/missing/0"] == "confirmation")
        #expect(answer["/rule"]?.description.hasPrefix("R-") == true)
    }

    @Test func `what does not exist is not found, and a method that a path lacks is named with those it has`()
        async throws
    {
        let api = try await ApiDesk()

        let unknown = try await api.lin.send(.get, "/api/v1/nothing")
        let ticket = try await api.lin.send(.get, "/api/v1/tickets/GZ20200101-000001")
        let method = try await api.lin.send(.patch, "/api/v1/tickets")

        #expect(unknown.status == 404)
        #expect(unknown.header("Content-Type") == "application/problem+json")
        #expect(ticket["/code"] == "no-such-ticket")
        #expect(method.status == 405)
        #expect(method.header("Allow") == "GET, HEAD, POST")
    }

    @Test(arguments: [
        "?limit=0", "?limit=201", "?limit=ten", "?status=lost", "?sort=name", "?colour=red", "?after=nonsense",
        "?due-before=soon", "?priority=P9",
    ])
    func `a question that cannot be meant is refused`(query: String) async throws {
        let api = try await ApiDesk()

        let answer = try await api.lin.send(.get, "/api/v1/tickets\(query)")

        #expect(answer.status == 400)
        #expect(answer["/field"] != nil)
    }

    @Test func `the answer speaks the language that was asked for`() async throws {
        let api = try await ApiDesk()

        let english = try await api.lin.send(
            .get,
            "/api/v1/tickets?limit=0",
            headers: ["Accept-Language": "en-GB,zh;q=0.5"]
        )
        let chinese = try await api.lin.send(.get, "/api/v1/tickets?limit=0")

        #expect(english["/detail"] == "limit: a whole number from 1 to 200")
        #expect(chinese["/detail"] == "limit：须为 1 到 200 的整数")
    }
}
