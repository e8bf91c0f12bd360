import Care
import CareTesting
import Foundation
import HTTPTypes
import Testing

@testable import CareWeb

@Suite(.clause("7.3"))
struct DraftTests {
    private static let form = ["description": "宽带断网，光猫红灯", "channel": "phone", "name": "王小明"]

    /// Lin's form, sent after his session has ended.
    private static func late(at api: ApiDesk, headers: [String: String] = [:]) async throws -> (PageVisitor, TestAnswer)
    {
        let lin = try await PageVisitor.known("lin", at: api)
        api.clock.advance(by: .minutes(16))
        return (lin, try await lin.post("/tickets", form, headers: headers))
    }

    private static func enter(_ visitor: PageVisitor, as name: String, to back: String) async throws -> TestAnswer {
        _ = try await visitor.post("/login", ["name": name, "password": ApiDesk.password, "back": back])
        return try await visitor.get(back)
    }

    @Test func `a form that comes after the session's end is offered again after the log-in`() async throws {
        let api = try await ApiDesk()
        let (lin, answer) = try await Self.late(at: api)
        let location = try #require(answer.header("Location"))
        let back = try #require(location.firstMatch(of: /^\/login\?back=(\/drafts\/[0-9a-f]{64})$/)).1

        let page = try await Self.enter(lin, as: "lin", to: String(back))

        #expect(answer.status == 303)
        #expect(page.status == 200)
        #expect(page.says(#"action="/tickets" method="post""#) && page.says("宽带断网，光猫红灯"))
        #expect(page.hidden("_csrf").count == 64 && page.hidden("channel") == "phone")
        #expect(!page.says(lin.csrf))
    }

    @Test func `nobody else sees it, and nobody sees it too late`() async throws {
        let api = try await ApiDesk()
        let (lin, answer) = try await Self.late(at: api)
        let back = String(try #require(answer.header("Location")).dropFirst("/login?back=".count))

        let other = try await Self.enter(PageVisitor(beside: lin), as: "chen", to: back)
        api.clock.advance(by: .minutes(30))
        let late = try await Self.enter(lin, as: "lin", to: back)

        #expect(other.status == 404 && !other.says("宽带断网"))
        #expect(late.status == 404)
    }

    @Test func `a form that another site sends is not kept`() async throws {
        let api = try await ApiDesk()

        let (_, answer) = try await Self.late(at: api, headers: ["Sec-Fetch-Site": "cross-site"])

        #expect(answer.header("Location") == "/login")
    }

    @Test func `a password is not kept`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)
        api.clock.advance(by: .minutes(16))

        let answer = try await lin.post("/account/password", ["old": ApiDesk.password, "new": "a new long phrase"])

        #expect(answer.header("Location") == "/login")
    }

    @Test func `what is kept is bounded, and the oldest gives way`() {
        let shelf = DraftShelf()
        let words = String(repeating: "a", count: 99_000)
        for place in 0..<100 {
            let draft = DraftShelf.Draft(
                path: "/",
                fields: ["a": words],
                owner: "lin",
                until: .noon + .minutes(Int64(place + 1))
            )
            #expect(shelf.keep(draft, as: "\(place)", at: .noon))
        }
        let large = DraftShelf.Draft(path: "/", fields: ["a": words + words], owner: "lin", until: .noon + .minutes(1))

        #expect(!shelf.keep(large, as: "large", at: .noon))
        #expect((0..<100).count { shelf.open("\($0)", by: "lin", at: .noon) != nil } == 80)
        #expect(shelf.open("99", by: "lin", at: .noon) != nil)
    }
}
