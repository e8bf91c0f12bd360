import Care
import CareTesting
import Foundation
import HTTPTypes
import Testing

@testable import CareWeb

struct WorkbenchPageTests {
    @Test func `the queue, the ticket and its customer stand on one page`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)

        let page = try await lin.get("/desk/\(number)")

        #expect(page.status == 200)
        #expect(page.says(#"id="row-\#(number)""#) && page.says("138****5678") && page.says("form-take"))
        #expect(!page.says("13812345678"))
    }

    @Test func `a ticket that nobody has is found in the list that holds it`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)

        let page = try await lin.get("/desk/\(number)")

        #expect(page.says(#"<a href="/desk/\#(number)?list=waiting" aria-current="true""#))
    }

    @Test func `a deed done on the workbench leads back to it`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)

        let done = try await lin.post("/tickets/\(number)/take", ["_back": "/desk/\(number)?list=mine"])

        #expect(done.status == 303)
        #expect(done.header("Location") == "/desk/\(number)?list=mine")
    }

    @Test(arguments: ["//evil.example/desk", "/desk/../login", "/tickets", ""])
    func `a deed leads back to no other place than a page of the ticket`(back: String) async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)

        let done = try await lin.post("/tickets/\(number)/take", ["_back": back])

        #expect(done.header("Location") == "/tickets/\(number)")
    }

    @Test(.clause("1.2"))
    func `closing too early is refused on the workbench with what is missing`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        for (deed, fields) in [
            ("take", [:]), ("assess", ["complexity": "simple", "decision": "handle"]),
            ("solve", ["result": "repaired", "cause": "光纤断", "text": "已换线"]),
        ] { _ = try await lin.post("/tickets/\(number)/\(deed)", fields) }

        let shown = try await lin.get("/desk/\(number)")
        let refused = try await lin.post("/tickets/\(number)/close", ["_back": "/desk/\(number)?list=mine"])

        #expect(shown.says("closing-lacks") && shown.says("尚缺：凭证、用户确认"))
        #expect(refused.status == 409)
        #expect(refused.says("desk-live") && refused.says("<li>用户确认</li>"))
    }

    @Test func `the history names the customer's other tickets within reach`() async throws {
        let api = try await ApiDesk()
        let first = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        let words = ["number": "13812345678", "description": "本月账单多扣了三十元，请核实", "category": "billing"]
        let created = try await lin.post("/tickets", words.merging(["type": "inquiry", "channel": "phone"]) { $1 })
        let second = try #require(created.header("Location")?.split(separator: "/").last)

        let page = try await lin.get("/desk/\(second)?side=history")

        #expect(page.says(#"<a class="earlier" href="/desk/\#(first)"#))
    }

    @Test func `who may not read the access log is not told who looked`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)

        let page = try await lin.get("/desk/\(number)?side=audit")

        #expect(page.says("日志：谁做了什么") && page.says("您的角色不能查看访问日志"))
    }

    @Test func `an address with a list or a side that is none shows the first of each`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)

        #expect(try await lin.get("/desk/\(number)?list=all&side=x&y").status == 200)
        #expect(try await lin.get("/desk/GZ20000101-000001").status == 404)
    }

    @Test func `a page loads the scripts of what stands in it and no other`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)

        let desk = try await lin.get("/desk")
        let handbook = try await lin.get("/handbook")

        #expect(desk.says("/assets/ticket-queue-") && desk.says("/assets/composer-"))
        #expect(!handbook.says("/assets/ticket-queue-") && handbook.says("/assets/frame-"))
        #expect(!desk.says("/assets/shown-field-"))
    }

    @Test(.clause("1.3"))
    func `the title says how much time the open ticket has left, and its mark that it is late`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let visitor = try await PageVisitor.known("zhou", at: api)

        let (bench, whole, list) = (
            try await visitor.get("/desk/\(number)").body, try await visitor.get("/tickets/\(number)").body,
            try await visitor.get("/desk").body
        )
        api.clock.advance(by: .hours(3))
        let again = try await PageVisitor.known("zhou", at: api)
        let late = try await again.get("/desk/\(number)").body

        let running = /<title>\d+:\d\d(:\d\d)? GZ/
        #expect(bench.contains(running) && whole.contains(running))
        #expect(
            list.contains("<title>坐席工作台") && list.contains("href=\"/assets/icon-")
                && !list.contains("rel=\"icon\" href=\"data:image/svg")
        )
        #expect(late.contains("<title>−") && late.contains("rel=\"icon\" href=\"data:image/svg"))
    }
}
