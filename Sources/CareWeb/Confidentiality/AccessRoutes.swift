import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

/// The access log for those who audit (handbook 7.3).
extension Api {
    func addAccess(to router: Router<CareContext>) {
        get("/access", on: router, for: .staff) { call in
            try call.actor.demand(.readAccessLog)
            let query = try call.accessQuery("after", "limit")
            let page = try await desk.database.read { try query.page(in: $0) }
            let reasons = try await desk.reasons(of: page.rows)
            try await desk.accessLog.note(AccessNote(.read, "access", by: call.actor, count: page.rows.count))
            return Response.json { json in
                json.object { json in
                    json.array("items", page.rows) { write($1, words: reasons[$1.seq], to: &$0) }
                    json.nullable("next", page.next.map { PageMark.write(["access", String($0)]) })
                }
            }
        }
        addCut(to: router)
        get("/access/export", on: router, for: .staff) { call in
            let export = AccessExport(desk: desk, query: try call.accessQuery())
            return try await export.response(for: call.actor)
        }
    }

    private func addCut(to router: Router<CareContext>) {
        write(.post, "/access/cut", on: router, for: .permitted([.manageAccessLog])) { call in
            _ = try call.fields()
            _ = try call.deed()
            let done = try await desk.pruneAccessLog(by: call.actor)
            return Response.json { json in
                json.object { json in
                    json.member("entries", Int(done.entries))
                    json.member("cutAfter", Int(done.cutAfter))
                    json.nullable("day", done.day)
                }
            }
        }
    }

    private func write(_ row: AccessRow, words: String?, to json: inout JSONText) {
        let actor = Actor(row.actor)
        json.object { json in
            json.member("seq", Int(row.seq))
            json.member("at", stamp(Moment(milliseconds: row.at)))
            json.member("person", actor?.name ?? row.actor)
            json.nullable("role", actor?.role.rawValue)
            json.nullable("address", row.address)
            json.member("kind", row.kind)
            json.member("object", row.object)
            json.member("result", row.result)
            json.nullable("subject", row.subject)
            json.member("count", Int(row.count))
            json.nullable("reason", row.reason)
            json.nullable("words", words)
            json.member("hash", row.hash.hexadecimal)
        }
    }
}

extension Call {
    /// What is asked of the log, as the address says it.
    fileprivate func accessQuery(_ more: String...) throws(Refusal) -> AccessQuery {
        let filters = ["person", "object", "subject", "kind", "result", "from", "until"]
        let query = try Query(request, allowing: filters + more)
        var asked = AccessQuery(limit: try query.limit())
        if let person = try query.text("person") { asked.ask(for: person) }
        asked.object = try query.text("object")
        asked.subject = try query.text("subject")
        asked.kind = try query.choice("kind", AccessNote.Kind.self)?.rawValue
        asked.result = try query.choice("result", AccessNote.Result.self)?.rawValue
        asked.from = try query.moment("from")?.milliseconds
        asked.until = try query.moment("until")?.milliseconds
        if let mark = try query.text("after") {
            let parts = try PageMark.read(mark, parts: 2)
            guard parts[0] == "access", let place = Int64(parts[1]) else {
                throw .parameter("after", "不是访问日志给出的位置", "not a mark that the access log gave out")
            }
            asked.before = place
        }
        return asked
    }
}
