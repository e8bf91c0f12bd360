import Care
import CareDesk
import CareTesting
import Foundation
import HTTPTypes
import Testing

@Suite(.clause("2.1"), .clause("7.2"))
struct LinkApiTests {
    @Test func `a link is made, shown on both sides, told in the history and taken off`() async throws {
        let api = try await ApiDesk()
        let (first, second) = (try await api.accept(), try await api.accept(number: "13812345679"))

        let made = try await api.lin.send(.post, links(first), #"{"kind":"duplicateOf","ticket":"\#(second)"}"#)

        #expect(made.status == 200)
        #expect(made["/related/0/ticket"]?.description == second)
        let other = try await api.lin.send(.get, "/api/v1/tickets/\(second)?include=history")
        #expect(other["/related/0/kind"] == "duplicatedBy")
        #expect(other.body.contains(#""type":"ticket.linked""#))
        let off = try await api.lin.send(.delete, links(second), #"{"ticket":"\#(first)"}"#)
        #expect(off.status == 200)
        #expect(off["/related"] == JSON([Any]()))
        #expect(try await api.lin.send(.delete, links(second), #"{"ticket":"\#(first)"}"#).status == 404)
    }

    @Test(arguments: [
        (#"{"kind":"twin","ticket":"x"}"#, 422, "/kind"), (#"{"kind":"related"}"#, 422, "/ticket"),
        (#"{"kind":"related","ticket":"GZ20000101-000001"}"#, 404, "/ticket"),
    ])
    func `a link that cannot be names its field`(body: String, status: Int, field: String) async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()

        let answer = try await api.lin.send(.post, links(number), body)

        #expect(answer.status == status, "\(answer.body)")
        #expect(answer["/field"]?.description == field)
    }

    @Test func `who may not know of a ticket does not meet its number on another`() async throws {
        let api = try await ApiDesk()
        let (first, second) = (try await api.accept(), try await api.accept(number: "13812345679"))
        _ = try await api.zhou.send(.post, links(first), #"{"kind":"related","ticket":"\#(second)"}"#)
        let conflict = #"{"people":["chen"],"reason":"投诉坐席"}"#
        _ = try await api.zhou.send(.put, "/api/v1/tickets/\(second)/conflict", conflict)

        let visitor = try await PageVisitor.known("chen", at: api)
        for path in ["", "?include=history", "/history", "/messages", "/dispatch", "/obligations"] {
            let answer = try await api.chen.send(.get, "/api/v1/tickets/\(first)\(path)")
            #expect(answer.status == 200)
            #expect(!answer.body.contains(second), "\(path)")
        }
        for path in ["/tickets/\(first)", "/desk/\(first)", "/desk/\(first)?side=audit", "/desk/\(first)?side=history"]
        {
            let page = try await visitor.get(path)
            #expect(page.status == 200)
            #expect(!page.body.contains(second), "\(path)")
        }
        let history = try await api.chen.send(.get, "/api/v1/tickets/\(first)/history")
        #expect(history.body.contains(#""ticket":null"#))
        let unlinking = try await api.chen.send(.delete, links(first), #"{"ticket":"\#(second)"}"#)
        #expect(unlinking.status == 404)
    }

    private func links(_ number: String) -> String { "/api/v1/tickets/\(number)/links" }
}
