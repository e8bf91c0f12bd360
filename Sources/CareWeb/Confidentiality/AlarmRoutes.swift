import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// Alarms of the access log: audit sees them, the security officer answers them (handbook 7.2).
extension Api {
    func addAlarms(to router: Router<CareContext>) {
        get("/alarms", on: router, for: .staff) { call in
            try call.actor.demandSeeingAlarms()
            try await desk.accessLog.note(AccessNote(.read, "alarms", by: call.actor))
            return try await matters(.alarm, AlarmState.self, for: call)
        }
        get("/alarms/:number", on: router, for: .staff) { call in
            try call.actor.demandSeeingAlarms()
            _ = try Query(call.request)
            let known: MatterCase<Alarm> = try await desk.matter(call.number)
            try await desk.accessLog.note(AccessNote(.read, "alarm/\(known.content.number)", by: call.actor))
            return try await answer(known, asOf: desk.clock(), for: call)
        }
        write(.post, "/alarms/:number/acknowledgement", on: router, for: .permitted([.answerAlarms])) { call in
            let note = try call.fields("note").requiredText("note")
            let deed = try call.deed()
            let known = try await desk.acknowledgeAlarm(call.number, with: note, by: call.actor, request: deed)
            return try await answer(known, for: call)
        }
        write(.post, "/alarms/:number/breach", on: router, for: .permitted([.answerAlarms])) { call in
            let fields = try call.fields("subjectClass", "words")
            let subjectClass = try fields.requiredChoice("subjectClass", LeakClass.self)
            let words = try fields.requiredText("words")
            let deed = try call.deed()
            let known = try await desk.openBreach(
                outOf: call.number,
                words,
                in: subjectClass,
                by: call.actor,
                request: deed
            )
            return try await answer(known, for: call)
        }
    }

    private func answer(
        _ known: MatterCase<Alarm>,
        asOf moment: Moment? = nil,
        for call: Call
    ) async throws -> Response {
        let rule = known.rulebook.edition.rules[known.content.rule]
        return try await answer(known, at: "/alarms", asOf: moment, for: call) { alarm, json in
            json.member("rule", alarm.rule.rawValue)
            json.nullable("title", rule?.title.in(call.language))
            json.member("person", alarm.person)
            json.nullable("role", alarm.role?.rawValue)
            json.member("count", alarm.count)
            json.member("firstEntry", Int(alarm.first))
            json.member("lastEntry", Int(alarm.last))
            json.nullable("note", alarm.note)
            json.nullable("breach", alarm.leak)
        }
    }
}
