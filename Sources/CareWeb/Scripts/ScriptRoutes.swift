import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// 话术: drafted, approved by somebody else, changed and retired (handbook 3.2).
extension Api {
    func addScripts(to router: Router<CareContext>) {
        get("/scripts", on: router, for: .permitted([.readTickets, .writeScripts])) { call in
            try await matters(.script, ScriptState.self, for: call)
        }
        get("/scripts/:number", on: router, for: .permitted([.readTickets, .writeScripts])) { call in
            _ = try Query(call.request)
            return try await answer(try await desk.matter(call.number), asOf: desk.clock(), for: call)
        }
        write(.post, "/scripts", on: router, for: .permitted([.writeScripts])) { call in
            let draft = try call.scriptDraft()
            let known = try await desk.draftScript(draft, by: call.actor, request: try call.deed())
            return try await answer(known, for: call)
        }
        write(.put, "/scripts/:number/draft", on: router, for: .permitted([.writeScripts])) { call in
            let draft = try call.scriptDraft()
            let deed = try call.deed()
            return try await answer(
                try await desk.reviseScript(call.number, as: draft, by: call.actor, request: deed),
                for: call
            )
        }
        write(.delete, "/scripts/:number", on: router, for: .permitted([.writeScripts])) { call in
            _ = try call.fields()
            let deed = try call.deed()
            return try await answer(try await desk.retireScript(call.number, by: call.actor, request: deed), for: call)
        }
        write(.post, "/scripts/:number/approval", on: router, for: .permitted([.approveScripts])) { call in
            let revision = try call.fields("revision").integer("revision").map { Int(clamping: $0) }
            let deed = try call.deed()
            return try await answer(
                try await desk.approveScript(call.number, revision: revision, by: call.actor, request: deed),
                for: call
            )
        }
        write(.post, "/scripts/:number/rejection", on: router, for: .permitted([.approveScripts])) { call in
            let reason = try call.fields("reason").requiredText("reason")
            let deed = try call.deed()
            return try await answer(
                try await desk.rejectScript(call.number, because: reason, by: call.actor, request: deed),
                for: call
            )
        }
    }

    private func answer(
        _ known: MatterCase<Script>,
        asOf moment: Moment? = nil,
        for call: Call
    ) async throws -> Response {
        let uses = try await desk.scriptUses()[known.content.number] ?? 0
        let day = desk.zone.date(of: desk.clock()).description
        return try await answer(known, at: "/scripts", asOf: moment, for: call) { script, json in
            json.member("title", script.draft.title)
            json.member("zh", script.draft.zh)
            json.member("en", script.draft.en)
            json.member("clause", script.draft.clause)
            json.nullable("from", script.draft.from)
            json.nullable("until", script.draft.until)
            json.member("owner", script.owner.name)
            json.member("writer", script.writer.name)
            json.member("revision", script.revision)
            json.nullable("approvedRevision", script.approval?.revision)
            json.nullable("approvedBy", script.approval?.by)
            json.member("isUsable", script.usable(on: day) != nil)
            json.nullable("rejection", script.rejection)
            json.member("uses", Int(uses))
        }
    }
}

extension Call {
    fileprivate func scriptDraft() throws(Refusal) -> ScriptDraft {
        let fields = try fields("title", "zh", "en", "clause", "from", "until")
        return ScriptDraft(
            title: try fields.requiredText("title"),
            zh: try fields.requiredText("zh"),
            en: try fields.requiredText("en"),
            clause: try fields.text("clause") ?? "3.2",
            from: try fields.text("from"),
            until: try fields.text("until")
        )
    }
}
