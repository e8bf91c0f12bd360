import Care
import CareDesk
import CareStore
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("7.2"))
struct AlarmApiTests {
    private let open: ApiDesk

    init() async throws {
        open = try await ApiDesk()
    }

    /// An alarm about a thousand records, and its number.
    private func raised() async throws -> String {
        let detector = AccessDetector(open.desk)
        try await detector.look()
        try await open.desk.accessLog.note(AccessNote(.read, "tickets", by: .staff("zhou", .lead), count: 1_000))
        try await open.desk.accessLog.flush()
        try await detector.look()
        let page = try await open.security.send(.get, "/api/v1/alarms")
        return page["/items/0/number"]?.description ?? "none: \(page.body)"
    }

    @Test func `security answers alarms, audit sees them, nobody else does`() async throws {
        let number = try await raised()
        let note = #"{"note":"已核实"}"#

        for client in [open.security, open.audit, open.auditor] {
            #expect(try await client.send(.get, "/api/v1/alarms/\(number)").status == 200)
        }
        for client in [open.lin, open.zhou, open.he, open.system] {
            #expect(try await client.send(.get, "/api/v1/alarms").status == 403)
            #expect(try await client.send(.get, "/api/v1/alarms/\(number)").status == 403)
        }
        for client in [open.audit, open.auditor, open.zhou] {
            #expect(try await client.send(.post, "/api/v1/alarms/\(number)/acknowledgement", note).status == 403)
        }
        #expect(try await open.security.send(.get, "/api/v1/alarms/BJ20200101-0001").status == 404)
    }

    @Test func `an alarm is acknowledged once and may still become a leak`() async throws {
        let number = try await raised()
        let shown = try await open.security.send(.get, "/api/v1/alarms/\(number)")

        let stale = try await open.security.send(
            .post,
            "/api/v1/alarms/\(number)/acknowledgement",
            #"{"note":"已核实"}"#,
            headers: ["If-Match": "\"v9\""]
        )
        let done = try await open.security.send(
            .post,
            "/api/v1/alarms/\(number)/acknowledgement",
            #"{"note":"已核实"}"#,
            headers: ["If-Match": shown.header("ETag") ?? ""]
        )
        let again = try await open.security.send(
            .post,
            "/api/v1/alarms/\(number)/acknowledgement",
            #"{"note":"已核实"}"#
        )
        let leak = try await open.security.send(
            .post,
            "/api/v1/alarms/\(number)/breach",
            #"{"subjectClass":"ordinary","words":"号码被带出"}"#
        )

        #expect(shown["/rule"] == "R-7.2-12" && shown["/person"] == "zhou" && shown["/count"] == 1_000)
        #expect([stale.status, done.status, again.status, leak.status] == [412, 200, 409, 200])
        #expect(leak["/breach"]?.description.hasPrefix("XL") == true)
    }

    @Test func `the officer answers on the page, and the auditor sees no form`() async throws {
        let number = try await raised()
        let officer = try await PageVisitor.known("sun", at: open)
        let auditor = try await PageVisitor.known("gu", at: open)

        let list = try await officer.get("/alarms")
        let page = try await officer.get("/alarms/\(number)")
        let empty = try await officer.post("/alarms/\(number)/acknowledgement", ["note": " "])
        let seen = try await auditor.get("/alarms/\(number)")
        let done = try await officer.post("/alarms/\(number)/acknowledgement", ["note": "已核实"])

        #expect(list.says(number) && page.says("一小时内查看 1000 条"))
        #expect(empty.status == 422 && empty.says("请填写"))
        #expect(seen.says("/access?person=zhou") && !seen.says("/alarms/\(number)/acknowledgement"))
        #expect(done.status == 303)
        #expect(try await officer.get("/alarms/\(number)").says("已核实"))
        #expect(try await PageVisitor.known("lin", at: open).get("/alarms").status == 403)
    }
}
