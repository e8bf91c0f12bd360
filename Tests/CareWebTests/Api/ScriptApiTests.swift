import Care
import CareDesk
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("3.2"))
struct ScriptApiTests {
    private static let draft = ScriptDraft(title: "问候", zh: "您好，{客户称呼}。谢谢。", en: "Hello. Thanks.", clause: "3.2")

    /// An approved script.
    private func script(_ api: ApiDesk) async throws -> String {
        let number = try await api.desk.draftScript(Self.draft, by: .staff("qin", .quality)).content.number
        _ = try await api.desk.approveScript(number, by: .staff("bian", .editor))
        return number
    }

    @Test func `an agent lists and reads scripts, and uses one in a reply`() async throws {
        let api = try await ApiDesk()
        let script = try await script(api)
        let number = try await api.accept()
        _ = try await api.lin.send(.post, "/api/v1/tickets/\(number)/assessment", ApiDesk.assessment)

        let list = try await api.lin.send(.get, "/api/v1/scripts?status=approved")
        let sent = try await api.lin.send(
            .post,
            "/api/v1/tickets/\(number)/messages",
            #"{"direction":"toCustomer","channel":"sms","text":"您好。谢谢","script":"\#(script)"}"#
        )
        let shown = try await api.lin.send(.get, "/api/v1/scripts/\(script)")

        #expect(list["/items/0/sort"] == "问候")
        #expect(sent.status == 200)
        #expect(shown["/uses"] == 1 && shown["/approvedBy"] == "bian" && shown["/isUsable"] == true)
    }

    @Test func `the workbench fills a script into the reply by its address, without a script of the page`() async throws
    {
        let api = try await ApiDesk()
        let script = try await script(api)
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        _ = try await lin.post("/tickets/\(number)/take", [:])

        let plain = try await lin.get("/desk/\(number)")
        let filled = try await lin.get("/desk/\(number)?script=\(script)")
        let unknown = try await lin.get("/desk/\(number)?script=HS1")

        #expect(plain.says("script=\(script)#message-text") && plain.says("问候"))
        #expect(filled.says("您好，王先生/女士。谢谢。"))
        #expect(filled.says("name=\"script\" value=\"\(script)\""))
        #expect(unknown.status == 404)
        #expect(try await lin.get("/find?q=wenhou").says("/scripts/\(script)"))
    }

    @Test func `a script is drafted, approved by another and changed by forms`() async throws {
        let api = try await ApiDesk()
        let zhou = try await PageVisitor.known("zhou", at: api)
        let he = try await PageVisitor.known("he", at: api)
        let lin = try await PageVisitor.known("lin", at: api)
        let form = [
            "title": "问候", "zh": "您好，{客户称呼}。谢谢。", "en": "Hello. Thanks.", "clause": "3.2", "from": "", "until": "",
        ]

        let wrong = try await zhou.post("/scripts", form.merging(["until": "never"]) { $1 })
        let path = try #require(try await zhou.post("/scripts", form).header("Location"))
        let own = try await zhou.get(path)
        let others = try await he.get(path)
        let approved = try await he.post("\(path)/approval", [:])
        let changed = try await zhou.post("\(path)/revision", form.merging(["zh": "您好。再见。"]) { $1 })
        let page = try await lin.get(path)

        #expect(wrong.status == 422 && wrong.says("您好，{客户称呼}。谢谢。</textarea>"))
        #expect(!own.says("form-approval") && others.says("form-approval"))
        #expect(approved.header("Location") == path && changed.header("Location") == path)
        #expect(page.says("您好。再见。") && page.says("您好，{客户称呼}。谢谢。") && !page.says("form-revision"))
        #expect(try await lin.get("/scripts").says("问候"))
        #expect(try await lin.get("/scripts/new").status == 403)
    }

    @Test func `a reply whose script ended is refused once, and its words stay without it`() async throws {
        let api = try await ApiDesk()
        let script = try await script(api)
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        _ = try await lin.post("/tickets/\(number)/take", [:])
        let reply = ["direction": "toCustomer", "channel": "sms", "text": "您好。谢谢。", "script": script]
        _ = try await api.desk.retireScript(script, by: .staff("qin", .quality))

        let refused = try await lin.post(
            "/tickets/\(number)/message",
            reply.merging(["_back": "/desk/\(number)"]) { $1 }
        )

        #expect(refused.status == 409 && refused.says("现在不可用"))
        #expect(refused.says("您好。谢谢。</textarea>") && refused.says(#"name="script" value="""#))
    }
}
