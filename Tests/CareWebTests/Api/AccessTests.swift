import Care
import CareDesk
import CareStore
import CareTesting
import HTTPTypes
import Testing

@testable import CareWeb

/// What the access log knows after requests (handbook 7.3).
@Suite(.clause("7.3"))
struct AccessTests {
    private let open: ApiDesk

    init() async throws {
        open = try await ApiDesk()
    }

    /// What is noted while `body` runs, as `kind object result`.
    private func noted(_ body: () async throws -> Void) async throws -> [AccessRow] {
        let before = try await rows().last?.seq ?? 0
        try await body()
        return try await rows().filter { $0.seq > before }
    }

    private func rows() async throws -> [AccessRow] {
        try await open.desk.accessLog.flush()
        return try await open.desk.database.read { try AccessRows.after(0, limit: 10_000, in: $0) }
    }

    private func line(_ row: AccessRow) -> String { "\(row.kind) \(row.object) \(row.result) \(row.count)" }

    @Test(arguments: ["", "?include=history", "/history", "/messages", "/dispatch"])
    func `whoever opens a ticket is noted with its number and its customer`(part: String) async throws {
        let number = try await open.accept()

        let notes = try await noted { _ = try await open.lin.send(.get, "/api/v1/tickets/\(number)\(part)") }

        #expect(notes.map(line) == ["read ticket/\(number) done 1"])
        #expect(notes.first?.actor == "staff/agent/lin")
        #expect(notes.first?.subject != nil)
    }

    @Test func `a page of the list is one note with the number of tickets on it`() async throws {
        for place in 1...3 { _ = try await open.accept(number: "1381234560\(place)") }

        let notes = try await noted { _ = try await open.zhou.send(.get, "/api/v1/tickets?limit=2") }

        #expect(notes.map(line) == ["read tickets done 2"])
    }

    @Test func `a search is noted with what it found, and its words are not`() async throws {
        _ = try await open.accept(number: "13812345678")

        let notes = try await noted {
            _ = try await open.zhou.send(.get, "/api/v1/tickets?q=13812345678")
            _ = try await open.zhou.send(.get, "/api/v1/tickets?q=13812345678")
            _ = try await open.zhou.send(.get, "/api/v1/tickets?q=13899999999")
        }

        #expect(
            notes.map { "\($0.kind) \($0.result) \($0.count)" } == [
                "search done 1", "search done 1", "search notFound 0",
            ]
        )
        #expect(notes[0].object == notes[1].object && notes[1].object != notes[2].object)
        #expect(notes[0].subject != nil && notes[2].subject == nil)
        #expect(!notes.contains { "\($0)".contains("13812345678") || "\($0)".contains("13899999999") })
    }

    @Test func `a deed that shows the ticket is a look at it too`() async throws {
        let number = try await open.accept()

        let notes = try await noted {
            _ = try await open.lin.send(.post, "/api/v1/tickets/\(number)/assessment", ApiDesk.assessment)
        }

        #expect(notes.map(line) == ["read ticket/\(number) done 1"])
    }

    @Test func `what is refused to somebody who is known is noted`() async throws {
        let number = try await open.accept()

        let notes = try await noted {
            _ = try await open.system.send(.get, "/api/v1/tickets/\(number)")
            _ = try await open.lin.send(.get, "/api/v1/tickets/GZ20200101-000001")
            _ = try await open.lin.send(.get, "/api/v1/tickets/13812345678")
        }

        #expect(
            notes.map(line) == [
                "read ticket/\(number) refused 0", "read ticket/GZ20200101-000001 notFound 0",
            ]
        )
    }

    @Test func `what shows nobody's data is not noted`() async throws {
        let notes = try await noted {
            _ = try await open.lin.send(.get, "/api/v1/me")
            _ = try await open.lin.send(.get, "/api/v1/queues")
            _ = try await open.client.send(.get, "/healthz")
        }

        #expect(notes.isEmpty)
    }

    @Test func `the whole log verifies after requests from all sides`() async throws {
        let number = try await open.solved()
        _ = try await open.zhou.send(.get, "/api/v1/tickets/\(number)/history")

        _ = try await rows()

        #expect(try await open.desk.verifyAccessLog().faults == [])
    }

    @Test func `the audit administrator and the auditor read the log, nobody else does`() async throws {
        for client in [open.audit, open.auditor] {
            #expect(try await client.send(.get, "/api/v1/access").status == 200)
        }
        for client in [open.lin, open.zhou, open.system, open.security] {
            #expect(try await client.send(.get, "/api/v1/access").status == 403)
        }
        #expect(try await open.client.send(.get, "/api/v1/access").status == 401)
        #expect(try await open.auditor.send(.get, "/api/v1/access/export").status == 403)
    }

    @Test func `the audit administrator ends the log's term, nobody else does`() async throws {
        let done = try await open.audit.send(.post, "/api/v1/access/cut")

        #expect(done.status == 200 && done["/entries"] == 0 && done["/cutAfter"] == 0)
        for client in [open.auditor, open.zhou, open.security, open.system] {
            #expect(try await client.send(.post, "/api/v1/access/cut").status == 403)
        }
    }

    @Test func `no refusal repeats a name or a number that stood in the address`() async throws {
        let name = "%E7%8E%8B%E5%B0%8F%E6%98%8E"
        for path in ["tickets/\(name)", "tickets/13812345678", "requests/\(name)", "tickets?13812345678=1"] {
            let answer = try await open.zhou.send(.get, "/api/v1/\(path)")

            #expect(answer.status >= 400)
            #expect(!answer.body.contains("13812345678") && !answer.body.contains("王小明") && !answer.body.contains(name))
        }
    }

    @Test func `the log is filtered and goes on by its mark`() async throws {
        let number = try await open.accept()
        for _ in 0..<3 { _ = try await open.zhou.send(.get, "/api/v1/tickets/\(number)") }
        _ = try await rows()

        let first = try await open.audit.send(.get, "/api/v1/access?person=zhou&kind=read&limit=2")
        let mark = try #require(first["/next"]?.description)
        let second = try await open.audit.send(.get, "/api/v1/access?person=zhou&kind=read&limit=2&after=\(mark)")

        #expect(first["/items"]?.count == 2)
        #expect(second["/items"]?.count == 1)
        #expect(second["/next"]?.description == "null")
        #expect(first["/items/0/object"]?.description == "ticket/\(number)")
        #expect(first["/items/0/role"] == "lead")
    }

    @Test(arguments: ["kind=x", "result=x", "from=yesterday", "after=x", "limit=0", "who=lin"])
    func `a wrong filter is refused by name`(query: String) async throws {
        let answer = try await open.audit.send(.get, "/api/v1/access?\(query)")

        #expect(answer.status == 400)
        #expect(answer["/field"]?.description == String(query.prefix { $0 != "=" }))
    }

    @Test func `the export is a file without formulas, and is noted before it leaves`() async throws {
        try await open.desk.accessLog.record(AccessNote(.read, "=cmd|' /C calc'!A0", by: .staff("zhou", .lead)))

        let answer = try await open.audit.send(.get, "/api/v1/access/export?person=zhou")

        #expect(answer.status == 200)
        #expect(answer.header("Content-Type") == "text/csv; charset=utf-8")
        #expect(answer.body.contains(",'=cmd|' /C calc'!A0,"))
        #expect(try await rows().last.map(line) == "export access done 1")
    }

    @Test func `the page shows the log to the auditor, and a day that is none is said under its field`() async throws {
        let number = try await open.accept()
        _ = try await open.zhou.send(.get, "/api/v1/tickets/\(number)")
        _ = try await rows()
        let visitor = try await PageVisitor.known("pan", at: open)

        let page = try await visitor.get("/access?object=ticket/\(number)")
        let wrong = try await visitor.get("/access?from=gestern")
        let agent = try await PageVisitor.known("lin", at: open).get("/access")

        #expect(
            page.status == 200 && page.says("ticket/\(number)") && page.says("zhou") && page.says("/access/export?")
        )
        #expect(wrong.status == 400 && wrong.says("access-from-error"))
        #expect(agent.status == 403)
        #expect(!(try await PageVisitor.known("gu", at: open).get("/access")).says("/access/export"))
    }
}

struct CSVCellTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("=1+1", "'=1+1"),
        ("+86", "'+86"),
        ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"), ("  =1", "'  =1"), ("＝1", "'＝1"), ("", ""),
        ("line\nbreak", "\"line\nbreak\""),
    ])
    func `a cell is quoted where it must and never a formula`(text: String, written: String) {
        #expect(CSVCell.written(text) == written)
    }
}
