import Care
import CareDesk
import CareTesting
import Foundation
import HTTPTypes
import Testing

@Suite(.clause("2.1"), .clause("7.2"))
struct MergerApiTests {
    @Test func `a merger is previewed, done, told on both and undone`() async throws {
        let api = try await ApiDesk()
        let (first, second) = try await api.twoMatters()

        let preview = try await api.lin.send(.get, "\(merger(second))?ticket=\(first)")

        #expect(preview.status == 200, "\(preview.body)")
        #expect(preview["/into/number"]?.description == first)
        #expect(preview["/messages"] == 1)
        let made = try await api.lin.send(.post, merger(second), #"{"ticket":"\#(first)","version":99}"#)
        #expect(made.status == 412)
        let done = try await api.lin.send(.post, merger(second), #"{"ticket":"\#(first)"}"#)
        #expect(done.status == 200, "\(done.body)")
        #expect(done["/merger/into"]?.description == first)
        #expect(done["/status"] == "closed")
        let other = try await api.lin.send(.get, "/api/v1/tickets/\(first)")
        #expect(other["/absorbed/0"]?.description == second)
        let said = try await api.lin.send(.get, "/api/v1/tickets/\(first)/messages")
        #expect(said["/items/1/ticket"]?.description == second)
        #expect(said.body.contains("请问套餐外流量"))
        let undone = try await api.lin.send(.delete, merger(second))
        #expect(undone.status == 200, "\(undone.body)")
        #expect(undone["/merger"] == JSON(NSNull()))
        #expect(try await api.lin.send(.delete, merger(second)).status == 404)
        #expect(try await !api.lin.send(.get, "/api/v1/tickets/\(first)/messages").body.contains("请问套餐外流量"))
    }

    @Test(arguments: [
        (#"{"ticket":7}"#, 400, "/ticket"), (#"{}"#, 422, "/ticket"),
        (#"{"ticket":"GZ20000101-000001"}"#, 404, "/ticket"), (#"{"ticket":"x","version":"two"}"#, 400, "/version"),
        (#"{"ticket":"x","version":99999999999999}"#, 404, "/ticket"),
    ])
    func `a merger that cannot be names its field`(body: String, status: Int, field: String) async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()

        let answer = try await api.lin.send(.post, merger(number), body)

        #expect(answer.status == status, "\(answer.body)")
        #expect(answer["/field"]?.description == field)
    }

    @Test func `a message on the merged number answers with the ticket where it landed`() async throws {
        let api = try await ApiDesk()
        let (first, second) = try await api.twoMatters()
        _ = try await api.lin.send(.post, merger(second), #"{"ticket":"\#(first)"}"#)
        let words = #"{"direction":"fromCustomer","channel":"sms","text":"怎么样了"}"#

        let answer = try await api.lin.send(.post, "/api/v1/tickets/\(second)/messages", words)

        #expect(answer.status == 200, "\(answer.body)")
        #expect(answer["/number"]?.description == first)
        let closing = try await api.lin.send(.post, "/api/v1/tickets/\(second)/closure", "")
        #expect(closing["/code"] == "merged")
    }

    @Test func `who may not know of one does not meet its number or its words on the other`() async throws {
        let api = try await ApiDesk()
        let (first, second) = try await api.twoMatters()
        _ = try await api.zhou.send(.post, merger(second), #"{"ticket":"\#(first)"}"#)
        let conflict = #"{"people":["chen"],"reason":"投诉坐席"}"#
        _ = try await api.zhou.send(.put, "/api/v1/tickets/\(second)/conflict", conflict)

        let visitor = try await PageVisitor.known("chen", at: api)
        for path in ["", "?include=history", "/history", "/messages", "/dispatch", "/obligations"] {
            let answer = try await api.chen.send(.get, "/api/v1/tickets/\(first)\(path)")
            #expect(answer.status == 200)
            #expect(!answer.body.contains(second) && !answer.body.contains("请问套餐外流量"), "\(path)")
        }
        for path in ["/tickets/\(first)", "/desk/\(first)", "/desk/\(first)?side=history"] {
            let page = try await visitor.get(path)
            #expect(page.status == 200)
            #expect(!page.body.contains(second) && !page.body.contains("请问套餐外流量"), "\(path)")
        }
        #expect(try await api.chen.send(.delete, merger(second)).status == 404)
    }

    @Test func `who knows of the merged one alone is led nowhere and learns no number`() async throws {
        let api = try await ApiDesk()
        let (first, second) = try await api.twoMatters()
        _ = try await api.zhou.send(.post, merger(second), #"{"ticket":"\#(first)"}"#)
        let conflict = #"{"people":["chen"],"reason":"投诉坐席"}"#
        _ = try await api.zhou.send(.put, "/api/v1/tickets/\(first)/conflict", conflict)

        let ticket = try await api.chen.send(.get, "/api/v1/tickets/\(second)")

        #expect(ticket["/merger/into"] == JSON(NSNull()))
        let page = try await PageVisitor.known("chen", at: api).get("/tickets/\(second)")
        #expect(page.status == 200 && !page.body.contains(first))
        let undoing = try await api.chen.send(.delete, merger(second))
        #expect(undoing.status == 409 && !undoing.body.contains(first), "\(undoing.body)")
        let words = #"{"direction":"fromCustomer","channel":"sms","text":"怎么样了"}"#
        let message = try await api.chen.send(.post, "/api/v1/tickets/\(second)/messages", words)
        #expect(message["/code"] == "merged" && !message.body.contains(first))
    }

    private func merger(_ number: String) -> String { "/api/v1/tickets/\(number)/merger" }
}

extension ApiDesk {
    /// Two matters of one customer, the dead line first and a question after it.
    func twoMatters() async throws -> (first: String, second: String) {
        let first = try await accept()
        let body = #"""
            {"channel":"web","customer":{"number":"13812345678"},"description":"请问套餐外流量怎么收费","type":"inquiry","category":"tariff","urgency":"normal"}
            """#
        let answer = try await lin.send(.post, "/api/v1/tickets", body)
        return (first, answer["/number"]?.description ?? "none: \(answer.body)")
    }
}
