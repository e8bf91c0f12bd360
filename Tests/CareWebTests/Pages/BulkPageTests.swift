import Care
import CareDesk
import CareTesting
import HTTPTypes
import Testing

/// Bulk deeds in a browser without scripts.
@Suite(.clause("3.4"))
struct BulkPageTests {
    private func chosen(_ number: String, at api: ApiDesk) async throws -> String {
        "\(number).\(try await api.desk.ticket(number).ticket.version)"
    }

    @Test func `the list offers every ticket and all of them, to whoever handles tickets`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        let he = try await PageVisitor.known("he", at: api)

        let list = try await lin.get("/tickets?queue=general")
        let read = try await he.get("/tickets")

        #expect(list.says(#"name="ticket" value="\#(try await chosen(number, at: api))" form="form-bulk-pick""#))
        #expect(list.says("此列表全部 1 张"))
        #expect(!list.says(#"value="assign""#) && list.says(#"value="snooze""#))
        #expect(read.says(number) && !read.says("form-bulk-pick"))
    }

    @Test func `it is tried, run, told, gone back on, all by forms`() async throws {
        let api = try await ApiDesk()
        let (one, two) = (try await api.accept(), try await api.accept(number: "13900000001"))
        _ = try await api.chen.send(.post, "/api/v1/tickets/\(two)/assignment")
        let lin = try await PageVisitor.known("lin", at: api)
        let form = ["deed": "take", "all": "yes", "_back": "/tickets?queue=general"]

        let tried = try await lin.post("/bulks/preview", form)
        let untaken = try await api.desk.ticket(one).ticket.holder
        let run = try await lin.post(
            "/bulks",
            [
                "deed": "take", "ticket": try await chosen(one, at: api), "_tried": tried.hidden("_tried").unescaped,
                "_key": tried.hidden("_key"),
            ]
        )
        let place = try #require(run.header("Location"))
        let id = try #require(place.split(separator: "/").last?.split(separator: "#").first)
        let told = try await lin.get("/bulks/\(id)")
        let listed = try await lin.get("/bulks")
        let ticket = try await lin.get("/tickets/\(one)")
        let undoing = try await lin.post("/bulks/preview", ["deed": "undo", "bulk": String(id)])
        let undone = try await lin.post(
            "/bulks",
            ["deed": "undo", "bulk": String(id), "_tried": undoing.hidden("_tried").unescaped]
        )

        #expect(tried.status == 200 && tried.says("已选 2 张") && tried.says("执行（1 张）"))
        #expect(tried.says("工单由 chen 负责") && tried.says(two))
        #expect(untaken == nil)
        #expect(run.status == 303 && place.hasSuffix("#run"), "\(run.body)")
        #expect(told.says("已完成") && told.says("1 / 1") && told.says("form-bulk-undo"))
        #expect(listed.says("/bulks/\(id)"))
        #expect(ticket.says(">批量</span>"))
        #expect(undone.status == 303, "\(undone.body)")
        #expect(try await api.desk.ticket(one).ticket.assignment == .waiting)
    }

    @Test func `what a deed takes is asked for, and a wrong word is told under its field`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        let chosen = try await chosen(number, at: api)

        let asked = try await lin.post("/bulks/preview", ["deed": "snooze", "ticket": chosen])
        let wrong = try await lin.post("/bulks/preview", ["deed": "snooze", "ticket": chosen, "until": "尽快"])
        let none = try await lin.post("/bulks/preview", ["deed": "take"])

        #expect(asked.status == 200 && asked.says(#"id="bulk-until""#) && !asked.says("试算结果"))
        #expect(asked.says(#"name="ticket" value="\#(chosen)""#))
        #expect(wrong.status == 422 && wrong.says(#"id="bulk-until-error""#))
        #expect(none.status == 422 && none.says("请至少选择一张工单"))
    }

    @Test func `what was changed since it was tried is tried again and not run`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let lin = try await PageVisitor.known("lin", at: api)
        var form = [
            "deed": "prioritise", "ticket": try await chosen(number, at: api), "priority": "P2", "reason": "断缆",
        ]
        let tried = try await lin.post("/bulks/preview", form)
        form["_tried"] = tried.hidden("_tried").unescaped
        form["priority"] = "P1"

        let again = try await lin.post("/bulks", form)

        #expect(again.status == 200 && again.says("试算结果"))
        #expect(try await api.desk.bulks(of: .lin).isEmpty)
    }

    @Test func `an unfinished one is gone on with or ended`() async throws {
        let api = try await ApiDesk()
        let (one, two) = (try await api.accept(), try await api.accept(number: "13900000001"))
        let lin = try await PageVisitor.known("lin", at: api)
        let selection = BulkSelection.tickets([one, two].map { .init(number: $0, seen: nil) })
        let first = try await api.desk.orderBulk(.take, on: selection, by: .lin).bulk
        let second = try await api.desk.orderBulk(.wake, on: selection, by: .lin).bulk

        let open = try await lin.get("/bulks/\(first.id)")
        let stepped = try await lin.post("/bulks/\(first.id)/steps", [:])
        let ended = try await lin.post("/bulks/\(second.id)/end", [:])

        #expect(open.says("继续（还有 2 张）") && open.says("未完成"))
        #expect(stepped.status == 303 && ended.status == 303)
        #expect(try await lin.get("/bulks/\(first.id)").says("2 / 2"))
        #expect(try await lin.get("/bulks/\(second.id)").says("已结束，有未做的"))
    }
}

extension Actor {
    fileprivate static let lin = Actor.staff("lin", .agent)
}

extension String {
    /// The value of an attribute as the browser reads it.
    fileprivate var unescaped: String { replacing("&amp;", with: "&") }
}
