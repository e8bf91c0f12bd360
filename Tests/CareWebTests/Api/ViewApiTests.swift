import Care
import CareDesk
import CareTesting
import HTTPTypes
import Testing

struct ViewApiTests {
    private static let urgent = """
        {"name":"我的","terms":{"assignee":["me"],"priority":["P1","P2","P3","P4"]},"columns":["summary","due"]}
        """

    @Test func `a view is saved, lists what it asks for whoever looks, and goes`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        _ = try await api.accept(number: "13900000001")
        _ = try await api.lin.send(.post, "/api/v1/tickets/\(number)/assignment")

        let saved = try await api.lin.send(.post, "/api/v1/views", Self.urgent)
        let id = try #require(saved["/id"]?.description)
        let listed = try await api.lin.send(.get, "/api/v1/tickets?view=\(id)")
        let narrowed = try await api.lin.send(.get, "/api/v1/tickets?view=\(id)&status=closed")
        let views = try await api.lin.send(.get, "/api/v1/views")
        let hidden = try await api.chen.send(.get, "/api/v1/tickets?view=\(id)")
        let gone = try await api.lin.send(.delete, "/api/v1/views/\(id)")

        #expect(saved.status == 201 && saved["/version"] == 1, "\(saved.body)")
        #expect(saved["/terms/assignee/0"] == "me")
        #expect(listed["/items"]?.count == 1 && listed["/items/0/number"]?.description == number)
        #expect(narrowed["/items"]?.count == 0)
        #expect(views["/items/0/count/rows"] == 1)
        #expect(hidden.status == 404)
        #expect(gone.status == 204)
        #expect(try await api.lin.send(.get, "/api/v1/views/\(id)").status == 404)
        #expect(try await api.chen.send(.post, "/api/v1/views/\(id)/restoration").status == 404)
        let back = try await api.lin.send(.post, "/api/v1/views/\(id)/restoration")
        #expect(back.status == 200 && back["/name"] == "我的", "\(back.body)")
        #expect(try await api.lin.send(.get, "/api/v1/views")["/items"]?.count == 1)
    }

    @Test(arguments: [
        (#"{"name":""}"#, "/name"),
        (#"{"name":"x","terms":{"status":["gone"]}}"#, "/terms/status"),
        (#"{"name":"x","columns":["q"]}"#, "/columns/0"),
        (#"{"name":"x","columns":[]}"#, "/columns"), (#"{"name":"x","sharing":"team"}"#, "/team"),
        (#"{"name":"x","sharing":"world"}"#, "/sharing"), (#"{"name":"x","sort":"name"}"#, "/sort"),
    ])
    func `what is no view is refused with its field`(body: String, field: String) async throws {
        let api = try await ApiDesk()

        let answer = try await api.lin.send(.post, "/api/v1/views", body)

        #expect(answer.status == 422, "\(answer.body)")
        #expect(answer["/field"]?.description == field)
    }

    @Test func `a filter that nobody knows is not lost silently`() async throws {
        let api = try await ApiDesk()

        let answer = try await api.lin.send(.post, "/api/v1/views", #"{"name":"x","terms":{"colour":["red"]}}"#)

        #expect(answer.status == 400)
        #expect(answer["/code"] == "unknown-field" && answer["/field"] == "/terms/colour")
    }

    @Test func `an agent shares with nobody, a lead with a team`() async throws {
        let api = try await ApiDesk()
        let body = #"{"name":"x","sharing":"team","team":"general"}"#

        let refused = try await api.lin.send(.post, "/api/v1/views", body)
        let shared = try await api.zhou.send(.post, "/api/v1/views", body)
        let found = try await api.lin.send(.get, "/api/v1/views")

        #expect(refused.status == 403)
        #expect(shared.status == 201)
        #expect(found["/items/0/owner"] == "zhou" && found["/items/0/mayChange"] == false)
    }

    @Test func `on the page a list becomes a view, shows its columns, and goes`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)

        let form = try await lin.get("/views/new?queue=general&priority=2")
        let refused = try await lin.post("/views", ["name": "", "queue": "general", "column": "province"])
        let saved = try await lin.post("/views", ["name": "晨会清单", "queue": "general", "column": "province"])
        let place = try #require(saved.header("Location"))
        let list = try await lin.get(place)
        let id = try #require(place.split(separator: "=").last)
        let edit = try await lin.get("/views/\(id)")
        let ended = try await lin.post("/views/\(id)/end", [:])

        #expect(form.says(#"name="queue" value="general" checked"#))
        #expect(form.says(#"name="priority" value="P2" checked"#))
        #expect(refused.status == 422 && refused.says("视图名为 1 到 60 个字符"))
        #expect(saved.status == 303)
        #expect(list.says(number) && list.says("晨会清单") && list.says(">省份</th>") && !list.says(">队列</th>"))
        #expect(edit.says(#"value="晨会清单""#))
        #expect(ended.status == 303)
        #expect(!(try await lin.get("/tickets").says("晨会清单")))
        #expect(try await lin.get(try #require(ended.header("Location"))).says("/views/\(id)/restoration"))
        #expect(try await lin.post("/views/\(id)/restoration", [:]).status == 303)
        #expect(try await lin.get("/tickets").says("晨会清单"))
    }
}
