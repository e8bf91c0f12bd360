import Care
import CareDesk
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("3.2"))
struct DraftApiTests {
    @Test func `a draft is kept, read by its writer alone, and forgotten`() async throws {
        let api = try await ApiDesk()
        let path = "/api/v1/tickets/\(try await api.accept())/draft"

        let none = try await api.lin.send(.get, path)
        let kept = try await api.lin.send(.put, path, #"{"text":"您好，正在查线","direction":"toCustomer"}"#)
        let own = try await api.lin.send(.get, path)
        let others = try await api.zhou.send(.get, path)
        let gone = try await api.lin.send(.delete, path)

        #expect(none.status == 404 && none["/code"] == "no-draft")
        #expect(kept.status == 200 && kept["/kept"] != nil && kept["/keptAt"] != nil)
        #expect(own["/text"] == "您好，正在查线" && own["/direction"] == "toCustomer")
        #expect(others.status == 404 && gone.status == 204)
        #expect(try await api.lin.send(.get, path).status == 404)
    }

    @Test func `what the same person wrote elsewhere is not written over`() async throws {
        let api = try await ApiDesk()
        let path = "/api/v1/tickets/\(try await api.accept())/draft"
        _ = try await api.lin.send(.put, path, #"{"text":"一","direction":"note"}"#)

        let over = try await api.lin.send(.put, path, #"{"text":"二","direction":"note"}"#)
        let empty = try await api.lin.send(.put, path, #"{"text":"一","direction":"note","seen":1}"#)

        #expect(over.status == 409 && over["/code"] == "draft-elsewhere" && over["/clause"] == "3.2")
        #expect(empty.status == 200)
    }

    @Test(arguments: [
        (#"{"text":"一"}"#, 422), (#"{"text":"一","direction":"shout"}"#, 422), (#"{"text":1,"direction":"note"}"#, 400),
        (#"{"text":"一","direction":"note","seen":"x"}"#, 400), (#"{"direction":"note"}"#, 204),
    ])
    func `what is no draft is refused`(body: String, status: Int) async throws {
        let api = try await ApiDesk()

        let answer = try await api.lin.send(.put, "/api/v1/tickets/\(try await api.accept())/draft", body)

        #expect(answer.status == status)
    }

    @Test func `without scripts a button keeps the draft, and the page shows it again`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        let form = ["text": "光猫已换，待测速", "direction": "note", "channel": "phone", "_draft": "yes"]

        let kept = try await lin.post(
            "/tickets/\(number)/draft",
            form.merging(["_back": "/desk/\(number)?list=mine"]) { $1 }
        )
        let other = try await PageVisitor.known("lin", at: api).get("/desk/\(number)")
        let sent = try await lin.post("/tickets/\(number)/message", form.merging(["_key": "page-1"]) { $1 })
        let after = try await lin.get("/desk/\(number)")

        #expect(kept.header("Location") == "/desk/\(number)?list=mine")
        #expect(other.says("光猫已换，待测速</textarea>") && other.says("草稿保存于 12:00"))
        #expect(other.body.contains(/value="note"[^>]* checked/))
        #expect(sent.status == 303 && !after.says("光猫已换，待测速</textarea>"))
    }

    @Test func `two drafts that differ are both shown`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        _ = try await api.lin.send(.put, "/api/v1/tickets/\(number)/draft", #"{"text":"别处写的","direction":"note"}"#)

        let page = try await lin.post(
            "/tickets/\(number)/draft",
            ["text": "这里写的", "direction": "note", "_back": "/desk/\(number)?list=mine"]
        )
        let again = try await lin.post(
            "/tickets/\(number)/draft",
            ["text": "这里写的", "direction": "note", "_seen": page.hidden("_seen")]
        )

        #expect(page.status == 409 && page.says("这里写的</textarea>"))
        #expect(page.says("data-other-text>别处写的<"))
        #expect(again.status == 303)
    }
}
