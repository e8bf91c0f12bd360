import Care
import CareTesting
import Testing

@testable import CareDesk

@Suite(.clause("2.1"))
struct NewTicketPageTests {
    @Test(arguments: ["zh-CN", "en"])
    func `the form says what its record lacks`(language: String) async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)
        lin.speak(language)

        let page = try await lin.get("/tickets/new")

        #expect(page.status == 200 && page.says(#"id="outlook""#) && page.says("<span>20%</span>"))
        #expect(page.says(language == "en" ? "Shown once a number is there." : "填写用户号码后显示。"))
    }

    @Test func `a look keeps what was typed, and names the open ticket that it would be counted on`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        let form = [
            "number": "13812345678", "description": "宽带断网，光猫红灯", "province": "河南", "area": "urban", "_key": "page-7",
        ]

        let page = try await lin.post("/tickets/new/outlook", form)
        let sent = try await lin.post("/tickets", form)
        let next = try await lin.get("/tickets/new")

        #expect(page.status == 200 && page.says("宽带断网，光猫红灯</textarea>") && page.hidden("_key") == "page-7")
        #expect(page.says(number) && page.says("计为催单") && page.says("<span>80%</span>"))
        #expect(page.says("今日未闭环的同类") && page.says("1 件"))
        #expect(sent.header("Location") == "/tickets/\(number)")
        #expect(next.says(#"made="page-7""#) && !next.says("光猫红灯"))
    }

    @Test func `a value that the form does not offer is refused where it stands`() async throws {
        let api = try await ApiDesk()
        let lin = try await PageVisitor.known("lin", at: api)

        let page = try await lin.post("/tickets/new/outlook", ["area": "moon", "description": "断网", "_key": "a\r\nb"])

        #expect(page.status == 422 && page.says("断网</textarea>"))
        #expect(page.says("<span>20%</span>") && !page.says("今日未闭环的同类"))
    }
}
