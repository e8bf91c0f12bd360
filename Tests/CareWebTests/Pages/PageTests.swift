import CareTesting
import Foundation
import HTTPTypes
import Testing

struct PageTests {
    @Test(
        arguments: [
            ("/desk", "坐席工作台"), ("/tickets", "工单"), ("/tickets/new", "期望结果"), ("/handbook", "尚未执行"),
            ("/handbook/2.1", "R-2.1-01"),
        ]
    )
    func `every page is there for an agent`(path: String, words: String) async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)

        let page = try await lin.get(path)

        #expect(page.status == 200)
        #expect(page.says(words))
        #expect(page.says(#"<html lang="zh-CN""#))
    }

    @Test func `a page of the other language says nothing in the first`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)
        lin.speak("en")

        let page = try await lin.get("/tickets/new")

        #expect(page.says(#"<html lang="en""#))
        #expect(page.says("Expected result"))
        #expect(!page.says("期望结果"))
    }

    @Test func `a page lets the browser run nothing that stands in it`() async throws {
        let api = try await ApiDesk()

        let page = try await api.client.send(.get, "/login")

        let policy = try #require(page.header("Content-Security-Policy"))
        #expect(policy.contains("script-src 'self'") && policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe"))
        #expect(!page.says("<style") && !page.says(" style=") && !page.says("<script>"))
    }

    @Test func `a stranger is asked to log in and comes back to where he wanted`() async throws {
        let api = try await ApiDesk()
        let stranger = try PageVisitor(api.desk)

        let answer = try await stranger.get("/tickets?state=all")
        let entered = try await stranger.post(
            "/login",
            ["name": "lin", "password": ApiDesk.password, "back": "/tickets?state=all"]
        )

        #expect(answer.status == 303)
        #expect(answer.header("Location") == "/login?back=/tickets%3Fstate%3Dall")
        #expect(entered.header("Location") == "/tickets?state=all")
    }

    @Test(arguments: ["//evil.example", "https://evil.example", "/\\evil.example"])
    func `a log-in leads nowhere else`(back: String) async throws {
        let api = try await ApiDesk()
        let stranger = try PageVisitor(api.desk)

        let entered = try await stranger.post("/login", ["name": "lin", "password": ApiDesk.password, "back": back])

        #expect(entered.header("Location") == "/desk")
    }

    @Test func `a log-in that another site sends is refused`() async throws {
        let api = try await ApiDesk()
        let stranger = try PageVisitor(api.desk)

        let answer = try await stranger.post(
            "/login",
            ["name": "lin", "password": ApiDesk.password],
            headers: ["Sec-Fetch-Site": "cross-site"]
        )

        #expect(answer.status == 403)
    }

    @Test func `a file of the pages is kept for ever and asked for once`() async throws {
        let api = try await ApiDesk()
        let page = try await api.client.send(.get, "/login")
        let start = try #require(page.body.range(of: "/assets/desk-")).lowerBound
        let address = String(page.body[start...].prefix { $0 != "\"" })

        let first = try await api.client.send(.get, address)
        let tag = try #require(first.header("ETag"))
        let second = try await api.client.send(.get, address, headers: ["If-None-Match": tag])

        #expect(first.status == 200)
        #expect(first.header("Cache-Control") == "public, max-age=31536000, immutable")
        #expect(second.status == 304)
    }

    @Test func `what does not exist is a page of its own`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)

        #expect(try await lin.get("/no/such/page").says("没有找到"))
        #expect(try await lin.get("/handbook/9.9").status == 404)
        #expect(try await lin.get("/tickets/GZ20000101-000001").status == 404)
    }

    @Test func `a form without the secret of the session does nothing`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)

        let answer = try await lin.post("/tickets", ["_csrf": "guess", "description": "宽带断网"])

        #expect(answer.status == 403)
        #expect(try await api.lin.send(.get, "/api/v1/tickets")["/items"]?.count == 0)
    }

    @Test func `what a customer writes stays text`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)
        let number = try await api.accept(description: "<script>alert(1)</script> 断网")

        let page = try await lin.get("/tickets/\(number)")

        #expect(page.says("&lt;script&gt;"))
        #expect(!page.says("<script>alert"))
    }

    @Test func `a role that reads no tickets sees none`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let tang = try await PageVisitor.known("tang", at: api)

        let page = try await tang.get("/tickets/\(number)")
        let list = try await tang.get("/tickets")

        #expect(page.status == 403)
        #expect(list.status == 403)
        #expect(!page.says("宽带从昨晚"))
    }
}
