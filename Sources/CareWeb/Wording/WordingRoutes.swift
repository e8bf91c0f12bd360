import Care
import CareDesk
import Hummingbird

/// 用语检查: what the handbook says of a reply before it is sent (handbook 3.2, 3.3).
extension Api {
    func addWording(to router: Router<CareContext>) {
        write(.post, "/wording/check", on: router, for: .permitted([.handleTickets])) { call in
            let fields = try call.fields("text", "ticket")
            let text = try fields.requiredText("text")
            let (report, edition) = try await desk.checkWording(of: text, on: try fields.text("ticket"), by: call.actor)
            return Response.json { json in
                json.object { json in
                    json.nullable("grade", report.grade?.rawValue)
                    json.member("total", report.total)
                    json.member("edition", edition)
                    json.array("findings", report.findings) { $1.write(to: &$0, in: call.language) }
                }
            }
        }
    }
}

extension WordingFinding {
    fileprivate func write(to json: inout JSONText, in language: Language) {
        json.object { json in
            json.member("grade", grade.rawValue)
            json.member("effect", grade.name.in(language))
            json.member("aspect", aspect.rawValue)
            json.member("title", aspect.name.in(language))
            json.member("clause", clause.description)
            json.nullable("rule", rule?.rawValue)
            json.member("group", group)
            json.member("start", place.lowerBound)
            json.member("end", place.upperBound)
            json.member("words", words)
            json.member("right", right.in(language))
        }
    }
}
