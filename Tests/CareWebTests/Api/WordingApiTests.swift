import Care
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("3.2"), .clause("3.3"))
struct WordingApiTests {
    @Test func `a text is checked with places, clause and what would be right, in the language that is asked`()
        async throws
    {
        let api = try await ApiDesk()

        let answer = try await api.lin.send(.post, "/api/v1/wording/check", #"{"text":"您好，不归我管。谢谢"}"#)

        #expect(answer["/grade"] == "warn")
        #expect(answer["/edition"] == "1.0.0")
        #expect(answer["/findings/0/words"] == "不归我管")
        #expect(answer["/findings/0/start"] == 3)
        #expect(answer["/findings/0/end"] == 7)
        #expect(answer["/findings/0/rule"] == "R-3.3-02")
        #expect(answer["/findings/0/clause"] == "3.3")
        #expect(answer["/findings/0/title"] == "服务禁语")
        #expect(answer["/findings"]?.count == 1)
    }

    @Test func `nothing found says so`() async throws {
        let api = try await ApiDesk()

        let answer = try await api.lin.send(.post, "/api/v1/wording/check", #"{"text":"您好，已修好。谢谢"}"#)

        #expect(answer.status == 200)
        #expect(answer["/total"] == 0)
    }

    @Test(arguments: [
        (#"{}"#, 422, "/text"), (#"{"text":""}"#, 422, "/text"), (#"{"text":1}"#, 400, "/text"),
        (#"{"text":"a","x":1}"#, 400, "/x"), (#"{"text":"a\u0000"}"#, 422, "/text"),
    ])
    func `what is no text is refused`(body: String, status: Int, field: String) async throws {
        let api = try await ApiDesk()

        let answer = try await api.lin.send(.post, "/api/v1/wording/check", body)

        #expect(answer.status == status)
        #expect(answer["/field"] == .init(field))
    }

    @Test func `a ticket that is not within reach is not there`() async throws {
        let api = try await ApiDesk()

        let answer = try await api.lin.send(
            .post,
            "/api/v1/wording/check",
            #"{"text":"您好","ticket":"GZ20000101-000001"}"#
        )

        #expect(answer.status == 404)
    }

    @Test func `a reply that is blocked is refused with clause and rule, one that needs a reason takes it`()
        async throws
    {
        let api = try await ApiDesk()
        let number = try await api.accept()
        _ = try await api.lin.send(.post, "/api/v1/tickets/\(number)/assessment", ApiDesk.assessment)
        let path = "/api/v1/tickets/\(number)/messages"
        func reply(_ text: String, _ more: String = "") -> String {
            #"{"direction":"toCustomer","channel":"sms","text":"\#(text)"\#(more)}"#
        }

        let blocked = try await api.lin.send(.post, path, reply("有本事你去告", #","reason":"因为""#))
        let bare = try await api.lin.send(.post, path, reply("百分之百解决"))
        let sent = try await api.lin.send(.post, path, reply("百分之百解决", #","reason":"已修好""#))
        let history = try await api.lin.send(.get, "/api/v1/tickets/\(number)/history")

        #expect(blocked.status == 422 && blocked["/code"] == "wording-blocked")
        #expect(blocked["/rule"] == "R-3.3-01" && blocked["/clause"] == "3.3")
        #expect(bare.status == 422 && bare["/code"] == "wording-needs-reason" && bare["/field"] == "/reason")
        #expect(sent.status == 200)
        #expect(history.body.contains("已修好") && history.body.contains("promise-absolute"))
    }
}
