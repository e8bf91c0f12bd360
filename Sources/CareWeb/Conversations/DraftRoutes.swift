import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// 草稿: what somebody has typed on a ticket and not sent; each sees his own alone.
extension Api {
    func addDrafts(to router: Router<CareContext>) {
        get("/tickets/:number/draft", on: router, for: .permitted([.handleTickets])) { call in
            guard let draft = try await desk.draft(on: call.number, by: call.actor) else {
                throw Refusal(.notFound, "no-draft", Text(zh: "没有草稿", en: "There is no draft"))
            }
            return json(draft)
        }
        write(.put, "/tickets/:number/draft", on: router, for: .permitted([.handleTickets])) { call in
            let fields = try call.fields("text", "direction", "seen")
            let draft = try await desk.keepDraft(
                try fields.text("text") ?? "",
                as: try fields.requiredChoice("direction", MessageDirection.self),
                on: call.number,
                seen: try fields.integer("seen").map(Moment.init(milliseconds:)),
                by: call.actor
            )
            return draft.map(json) ?? Response(status: .noContent)
        }
        write(.delete, "/tickets/:number/draft", on: router, for: .permitted([.handleTickets])) { call in
            _ = try call.fields()
            try await desk.dropDraft(on: call.number, by: call.actor)
            return Response(status: .noContent)
        }
    }

    private func json(_ draft: Draft) -> Response {
        Response.json { json in
            json.object { json in
                json.member("text", draft.words.words ?? "")
                json.member("direction", draft.direction.rawValue)
                json.member("keptAt", stamp(draft.keptAt))
                json.member("kept", Int(draft.keptAt.milliseconds))
            }
        }
    }
}
