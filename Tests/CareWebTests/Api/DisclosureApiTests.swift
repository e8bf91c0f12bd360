import Care
import CareDesk
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("7.2"))
struct DisclosureApiTests {
    @Test func `a request goes from the first word to the package`() async throws {
        let api = try await ApiDesk()
        let ticket = try await api.accept()

        let made = try await api.lin.send(
            .post,
            "/api/v1/requests",
            #"{"right":"access","channel":"phone","ticket":"\#(ticket)","words":"查我的信息"}"#
        )
        let number = made["/number"]?.description ?? ""
        let path = "/api/v1/requests/\(number)"
        let early = try await api.sun.send(.get, "\(path)/package")
        let shown = try await api.sun.send(.put, "\(path)/identity", #"{"proof":"callBack"}"#)
        let answered = try await api.sun.send(.post, "\(path)/answer", #"{"words":"见资料包"}"#)
        let package = try await api.sun.send(.get, "\(path)/package?format=text")

        #expect(made.status == 201 && made.header("Location") == path)
        #expect(early.status == 409 && early["/code"] == "identity-not-shown")
        #expect(shown["/status"] == "identified")
        #expect(answered["/status"] == "answered" && answered["/effect"] == "given")
        #expect(package.status == 200 && package.body.contains("王小明"))
        #expect(package.header("Content-Disposition") == "attachment; filename=\"\(number).txt\"")
        #expect(try await api.sun.send(.get, "/api/v1/requests?status=answered")["/items"]?.count == 1)
    }

    @Test func `only who answers data subjects sees their requests`() async throws {
        let api = try await ApiDesk()
        let made = try await api.sun.send(
            .post,
            "/api/v1/requests",
            #"{"right":"delete","number":"13900000001","words":"请删除"}"#
        )
        let path = "/api/v1/requests/\(made["/number"]?.description ?? "")"

        for stranger in [api.lin, api.zhou, api.he, api.system] {
            #expect(try await stranger.send(.get, "/api/v1/requests").status == 403)
            #expect(try await stranger.send(.get, path).status == 403)
            #expect(try await stranger.send(.get, "\(path)/package").status == 403)
            #expect(try await stranger.send(.post, "\(path)/answer", #"{"words":"好"}"#).status == 403)
        }
        #expect(try await api.sun.send(.get, path).status == 200)
    }

    @Test(arguments: [
        (#"{"right":"see","number":"1","words":"a"}"#, "/right", 422),
        (#"{"right":"access","words":"a"}"#, "/number", 422),
        (#"{"right":"access","number":"abc","words":"a"}"#, "/number", 422),
        (#"{"right":"access","ticket":"GZ1","number":"1","words":"a"}"#, "/number", 422),
        (#"{"right":"access","ticket":"GZ1","words":"a"}"#, "/ticket", 422),
        (#"{"right":"access","number":"139","words":"  "}"#, "/words", 422),
        (#"{"right":"access","number":"139","words":1}"#, "/words", 400),
    ])
    func `a wrong field is refused by name`(body: String, field: String, status: Int) async throws {
        let api = try await ApiDesk()

        let answer = try await api.sun.send(.post, "/api/v1/requests", body)

        #expect(answer.status == status)
        #expect(answer["/field"]?.description == field)
    }
}
