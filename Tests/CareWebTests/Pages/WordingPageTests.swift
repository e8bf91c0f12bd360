import CareTesting
import Testing

@Suite(.clause("3.2"), .clause("3.3"))
struct WordingPageTests {
    private func visitor(_ api: ApiDesk, _ number: String) async throws -> PageVisitor {
        let visitor = try await PageVisitor.known("lin", at: api)
        _ = try await visitor.post("/tickets/\(number)/take", [:])
        return visitor
    }

    private func reply(_ text: String, back: String? = nil) -> [String: String] {
        var form = ["direction": "toCustomer", "channel": "sms", "text": text]
        form["_back"] = back
        return form
    }

    @Test func `a refused reply stays, with its words marked, the clause and what would be right`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let visitor = try await visitor(api, number)

        let page = try await visitor.post("/tickets/\(number)/message", reply("先生，神经病 <b>"))

        #expect(page.status == 422)
        #expect(page.says("先生，<mark class=\"danger\">神经病</mark> &lt;b&gt;"))
        #expect(page.says("服务禁语") && page.says("href=\"/handbook/3.3\""))
        #expect(!page.says("name=\"reason\" type=\"text\" value=\"\" aria-describedby=\"message-reason-hint\""))
    }

    @Test(arguments: [false, true])
    func `one that needs a reason asks for it, and with it is sent and told in the history`(isDesk: Bool) async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let visitor = try await visitor(api, number)
        let back = isDesk ? "/desk/\(number)" : nil

        let asked = try await visitor.post("/tickets/\(number)/message", reply("我们保证今天修好", back: back))
        var form = reply("我们保证今天修好", back: back)
        form["reason"] = "抢修队已确认"
        let sent = try await visitor.post("/tickets/\(number)/message", form)

        #expect(asked.status == 422)
        #expect(asked.says("name=\"reason\"") && asked.says("保证今天修好"))
        #expect(asked.says("越权承诺"))
        #expect(sent.status == 303)
        #expect(try await visitor.get("/tickets/\(number)").says("用语照发理由：抢修队已确认"))
    }

    @Test func `the workbench shows nothing before anything was found`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let visitor = try await visitor(api, number)

        let page = try await visitor.get("/desk/\(number)")

        #expect(page.says("<wording-check ticket=\"\(number)\">"))
        #expect(page.says("data-because hidden"))
    }

    @Test func `very many findings neither break the page nor repeat the text`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let visitor = try await visitor(api, number)

        let page = try await visitor.post("/tickets/\(number)/message", reply(String(repeating: "神经病", count: 6_000)))

        #expect(page.status == 422)
        #expect(page.body.matches(of: /<mark/).count == 100)
    }
}
