import Care
import CareDesk
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("2.1"))
struct MergerPageTests {
    @Test func `the form offers the customer's other ticket, previews and merges, and the old address leads on`()
        async throws
    {
        let api = try await ApiDesk()
        let (first, second) = try await api.twoMatters()
        let visitor = try await PageVisitor.known("lin", at: api)
        #expect(try await visitor.get("/tickets/\(second)").body.contains("value=\"into:\(first)\""))
        #expect(try await visitor.get("/tickets/\(first)").body.contains("value=\"from:\(second)\""))

        func send(_ step: String) async throws -> TestAnswer {
            try await visitor.post("/tickets/\(second)/merge", ["ticket": "into:\(first)", "step": step])
        }

        let preview = try await send("preview")

        #expect(preview.status == 200)
        #expect(preview.body.contains("将会发生") && preview.body.contains("value=\"merge\""))
        #expect(try await api.desk.ticket(second).ticket.isOpen)
        let merged = try await send("merge")
        #expect(merged.status == 303)
        for (path, there) in [("/tickets/", "/tickets/\(first)"), ("/desk/", "/desk/\(first)")] {
            let led = try await visitor.get("\(path)\(second)")
            #expect(led.status == 303)
            #expect(led.headers[.location]?.hasPrefix(there) == true)
        }
        let beside = try await visitor.get("/desk/\(second)?list=team&side=history")
        #expect(beside.headers[.location] == "/desk/\(first)?list=team&side=history")
        let page = try await visitor.get("/tickets/\(first)").body
        #expect(page.contains("请问套餐外流量") && page.contains("/tickets/\(second)?own=1"))
        #expect(try await visitor.get("/tickets/\(second)?own=1").body.contains("已并入 \(first)"))
        #expect(try await visitor.post("/tickets/\(first)/unmerge", ["ticket": second]).status == 303)
        #expect(try await visitor.get("/tickets/\(second)").status == 200)
    }

    @Test func `merged from the page of the first, its own page undoes it`() async throws {
        let api = try await ApiDesk()
        let (first, second) = try await api.twoMatters()
        let visitor = try await PageVisitor.known("lin", at: api)

        let merged = try await visitor.post("/tickets/\(first)/merge", ["ticket": "from:\(second)", "step": "merge"])

        #expect(merged.status == 303)
        #expect(try await api.desk.ticket(second).ticket.survivor == first)
        #expect(try await visitor.post("/tickets/\(second)/unmerge", [:]).status == 303)
        #expect(try await api.desk.ticket(second).ticket.isOpen)
    }

    @Test(arguments: ["", "GZ1", "into:", "over:GZ1", "into:GZ20000101-000009"])
    func `a choice that the form does not offer is refused with the form`(choice: String) async throws {
        let api = try await ApiDesk()
        let (_, second) = try await api.twoMatters()
        let visitor = try await PageVisitor.known("lin", at: api)

        for step in ["preview", "merge"] {
            let answer = try await visitor.post("/tickets/\(second)/merge", ["ticket": choice, "step": step])
            #expect([404, 422].contains(answer.status), "\(answer.status)")
            #expect(answer.body.contains("id=\"form-merge\""))
        }
    }
}
