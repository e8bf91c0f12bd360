import Care
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("7.3"))
struct LeakApiTests {
    @Test func `a leak is found by an agent and handled by security`() async throws {
        let api = try await ApiDesk()

        let found = try await api.lin.send(
            .post,
            "/api/v1/breaches",
            #"{"subjectClass":"ordinary","words":"备份盘遗失"}"#
        )
        let path = "/api/v1/breaches/\(found["/number"]?.description ?? "")"
        let stranger = try await api.lin.send(.get, path)
        let graded = try await api.sun.send(.put, "\(path)/grade", #"{"grade":"minor","kinds":"号码","people":3}"#)
        let lacking = try await api.sun.send(.post, "\(path)/notice", #"{"dataAndHarm":"号码","measures":"已擦除"}"#)
        let early = try await api.sun.send(.post, "\(path)/closure", #"{"lessons":"加密"}"#)

        #expect(found.status == 201 && found.header("Location") == path)
        #expect(stranger.status == 403)
        #expect(graded.status == 200 && graded["/grade"] == "minor")
        #expect(lacking.status == 422 && lacking["/field"] == "/contact" && lacking["/rule"] == "R-7.3-03")
        #expect(early.status == 409 && early["/code"] == "leak-incomplete")
        #expect(try await api.sun.send(.get, "/api/v1/breaches?open=yes")["/items"]?.count == 1)
    }
}
