import Care
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("7.2"))
struct ExportApiTests {
    @Test func `a lead asks, security approves and the lead downloads`() async throws {
        let api = try await ApiDesk()
        _ = try await api.accept()

        let asked = try await api.zhou.send(
            .post,
            "/api/v1/exports",
            #"{"columns":["number","telephone"],"reason":"核对","filter":{"type":"fault"}}"#
        )
        let path = "/api/v1/exports/\(asked["/number"]?.description ?? "")"
        let early = try await api.zhou.send(.get, "\(path)/file")
        let own = try await api.zhou.send(.post, "\(path)/approval", "{}")
        let made = try await api.sun.send(.post, "\(path)/approval", "{}")
        let file = try await api.zhou.send(.get, "\(path)/file")

        #expect(asked.status == 201 && asked.header("Location") == path)
        #expect(early.status == 409 && own.status == 403)
        #expect(made["/status"] == "ready" && made["/approvedBy"] == "sun")
        #expect(file.status == 200 && file.header("Content-Type") == "text/csv; charset=utf-8")
        #expect(file.body.contains("138****5678") && !file.body.contains("13812345678"))
        #expect(try await api.he.send(.get, path).status == 404)
        #expect(try await api.sun.send(.get, "\(path)/file").status == 403)
    }

    @Test(arguments: [
        (#"{"columns":["secret"],"reason":"a"}"#, "/columns", 422), (#"{"reason":"a"}"#, "/columns", 422),
        (#"{"columns":["number"]}"#, "/reason", 422),
        (#"{"columns":["number"],"reason":"a","filter":{"x":1}}"#, "/filter/x", 400),
        (#"{"columns":["number"],"reason":"a","days":9}"#, "/days", 422),
    ])
    func `a wrong field is refused by name`(body: String, field: String, status: Int) async throws {
        let api = try await ApiDesk()

        let answer = try await api.zhou.send(.post, "/api/v1/exports", body)

        #expect(answer.status == status && answer["/field"]?.description == field)
    }
}
