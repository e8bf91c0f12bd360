import Care
import CareTesting
import Testing

@testable import CareDesk

@Suite(.clause("7.3"))
struct AccountPageTests {
    @Test(arguments: ["zh-CN", "en"])
    func `the page of one's account shows the session and every form`(language: String) async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)
        lin.speak(language)

        let page = try await lin.get("/account")

        #expect(page.status == 200)
        #expect(page.says(language == "en" ? "This one" : "当前会话"))
        for path in ["/account/password", "/account/factor", "/account/sessions", "/account/tokens"] {
            #expect(page.says("action=\"\(path)\""), "\(path)")
        }
    }

    @Test func `a second factor is set up, owed at the next log-in, and taken`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)
        _ = try await lin.post("/account/factor", ["password": ApiDesk.password])
        let page = try await lin.get("/account")
        let secret = try Self.secret(in: page)
        let on = try await lin.post("/account/factor/confirmation", ["code": Self.code(secret, at: api.clock.moment)])
        #expect(on.body.matches(of: /<li><code>[A-Z2-7]{5}-[A-Z2-7]{5}<\/code>/).count == 10)
        api.clock.advance(by: .minutes(1))

        let other = try PageVisitor(api.desk)
        let asked = try await other.post("/login", ["name": "lin", "password": ApiDesk.password, "back": "/tickets"])
        let challenge = asked.hidden("challenge")
        let answers = ["challenge": challenge, "back": "/tickets"]
        let wrong = try await other.post("/login", answers.merging(["code": "12345x"]) { $1 })
        let code = Self.code(secret, at: api.clock.moment)
        let entered = try await other.post("/login", answers.merging(["code": code]) { $1 })

        #expect(asked.status == 200 && challenge.count == 64)
        #expect(wrong.status == 403 && wrong.hidden("challenge") == challenge)
        #expect(entered.header("Location") == "/tickets")
    }

    @Test func `a wrong old password stands at its field`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)

        let page = try await lin.post("/account/password", ["old": "wrong wrong", "new": "a new long phrase"])

        #expect(page.status == 422)
        #expect(page.says(#"id="password-old-error""#))
        #expect(!page.says("a new long phrase"))
    }

    @Test func `a new token is shown once`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)

        let made = try await lin.post("/account/tokens", ["label": "import", "scope": "read", "days": "30"])
        let later = try await lin.get("/account")

        #expect(made.body.contains(/id="new-token">sb_[0-9a-f]{64}</))
        #expect(later.says("import") && !later.says("new-token"))
    }

    @Test(arguments: [
        "/account/password", "/account/factor", "/account/sessions", "/account/tokens", "/account/tokens/revocation",
    ])
    func `a form of the account without the session's secret does nothing`(path: String) async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)

        let answer = try await lin.post(path, ["_csrf": "wrong"])

        #expect(answer.status == 403)
    }

    private static func secret(in page: TestAnswer) throws -> [UInt8] {
        let match = try #require(page.body.firstMatch(of: /id="secret">([A-Z2-7 ]+)</))
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bytes, value, bits) = ([UInt8](), 0, 0)
        for letter in match.1 where letter != " " {
            value = value << 5 | (letters.firstIndex(of: letter) ?? 0)
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(value >> bits & 255))
            }
            value &= (1 << bits) - 1
        }
        return bytes
    }

    private static func code(_ secret: [UInt8], at moment: Moment) -> String {
        OneTimePassword.code(secret, step: OneTimePassword.step(at: moment))
    }
}
