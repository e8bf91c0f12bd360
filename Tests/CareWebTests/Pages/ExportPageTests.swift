import Care
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("7.2"))
struct ExportPageTests {
    private static let asked = [
        "column-number": "yes", "column-telephone": "yes", "isClear": "yes", "reason": "核对账单", "days": "2",
    ]

    @Test func `a lead asks, security approves with masks, and the lead alone downloads`() async throws {
        let api = try await ApiDesk()
        _ = try await api.accept()
        let zhou = try await PageVisitor.known("zhou", at: api)
        let sun = try await PageVisitor.known("sun", at: api)

        let opened = try await zhou.post("/exports", Self.asked)
        let path = try #require(opened.header("Location"))
        let waits = try await zhou.get(path)
        let own = try await zhou.post("\(path)/approval", [:])
        let approved = try await sun.post("\(path)/approval", [:])
        let ready = try await zhou.get(path)
        let file = try await zhou.get("\(path)/file")
        let others = try await sun.get(path)
        let destroyed = try await zhou.post("\(path)/destruction", [:])
        let gone = try await zhou.get("\(path)/file")

        #expect(waits.says("等待安全管理员批准") && !waits.says(#"id="form-approval""#))
        #expect(own.status == 403)
        #expect(approved.header("Location") == path)
        #expect(ready.says("\(path)/file"))
        #expect(file.says("138****5678") && !file.says("13812345678"))
        #expect(!others.says("\(path)/file"))
        #expect(destroyed.header("Location") == path && gone.status == 409)
    }

    @Test func `the list shows one's own exports, and to who approves all of them`() async throws {
        let api = try await ApiDesk()
        let zhou = try await PageVisitor.known("zhou", at: api)
        let he = try await PageVisitor.known("he", at: api)
        let sun = try await PageVisitor.known("sun", at: api)
        let path = try #require(try await zhou.post("/exports", Self.asked).header("Location"))
        let other = try #require(try await he.post("/exports", Self.asked).header("Location"))

        let (his, hers, all) = (
            try await zhou.get("/exports"), try await he.get("/exports"), try await sun.get("/exports")
        )

        #expect(his.says(path) && !his.says(other))
        #expect(hers.says(other) && !hers.says(path))
        #expect(all.says(path) && all.says(other))
        #expect(try await he.get(path).status == 404)
        #expect(try await he.get("\(path)/file").status == 403)
        #expect(try await api.zhou.send(.get, "/api/v1/exports")["/items"]?.count == 1)
        #expect(try await api.lin.send(.get, "/api/v1/exports").status == 403)
    }

    @Test func `a form without columns keeps the rest and says so`() async throws {
        let api = try await ApiDesk()
        let zhou = try await PageVisitor.known("zhou", at: api)

        let page = try await zhou.post("/exports", ["reason": "核对账单", "days": "2", "form": "jsonLines"])
        let days = try await zhou.post("/exports", Self.asked.merging(["days": "9"]) { $1 })

        #expect(page.status == 422 && page.says("至少一列") && page.says("核对账单"))
        #expect(page.says(#"<option value="jsonLines" selected>"#))
        #expect(days.status == 422 && days.says(#"id="new-days-error""#))
        #expect(days.says(#"name="column-telephone" value="yes" checked"#))
    }

    @Test(arguments: ["lin", "tang"])
    func `who may ask for no file finds no page of files`(name: String) async throws {
        let api = try await ApiDesk()
        let stranger = try await PageVisitor.known(name, at: api)

        #expect(try await stranger.get("/exports").status == 403)
        #expect(try await stranger.get("/exports/new").status == 403)
        #expect(try await stranger.post("/exports", Self.asked).status == 403)
    }
}
