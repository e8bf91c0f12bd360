import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// 合并: two tickets that are one matter.
extension Api {
    func addMergers(to router: Router<CareContext>) {
        get("/tickets/:number/merger", on: router, for: .permitted([.handleTickets])) { call in
            guard let other = try Query(call.request, allowing: "ticket").text("ticket") else {
                throw Refusal.parameter("ticket", "不能为空", "needs the number of the other ticket")
            }
            return answer(try await desk.previewMerger(of: call.number, into: other, by: call.actor), for: call)
        }
        write(.post, "/tickets/:number/merger", on: router, for: .permitted([.handleTickets])) { call in
            let fields = try call.fields("ticket", "version")
            let other = try fields.requiredText("ticket")
            let version = try fields.integer("version").map(Int.init(clamping:))
            let deed = try call.deed()
            let outcome = try await desk.merge(
                call.number,
                into: other,
                by: call.actor,
                request: deed,
                otherVersion: version
            )
            return try await answer(outcome, for: call)
        }
        write(.delete, "/tickets/:number/merger", on: router, for: .permitted([.handleTickets])) { call in
            _ = try call.fields()
            let outcome = try await desk.unmerge(call.number, by: call.actor, request: try call.deed())
            return try await answer(outcome, for: call)
        }
    }

    private func answer(_ preview: MergerPreview, for call: Call) -> Response {
        Response.json { json in
            json.object { json in
                json.member("number", preview.number)
                json.member("version", preview.versions.here)
                json.object("into") { json in
                    json.member("number", preview.survivor)
                    json.member("version", preview.versions.there)
                }
                json.member("messages", preview.messages)
                json.member("tickets", preview.tickets)
                json.array("duties", preview.duties) { json, duty in
                    json.object { json in
                        json.member("rule", duty.rule.rawValue)
                        json.nullable("title", duty.title?.in(call.language))
                        json.member("isLegal", duty.isLegal)
                        json.nullable("dueAt", duty.due.map { stamp($0) })
                        json.nullable("standsAt", duty.stands.map { stamp($0) })
                    }
                }
                json.object("priority") { json in
                    json.member("before", preview.priority.before.name)
                    json.member("after", preview.priority.after.name)
                }
                json.object("dueAt") { json in
                    json.nullable("before", preview.due.before.map { stamp($0) })
                    json.nullable("after", preview.due.after.map { stamp($0) })
                }
                json.member("told", preview.told)
                json.member("undoneUntil", stamp(preview.undoneUntil))
            }
        }
    }
}
