import Care
import CareDesk
import Hummingbird

/// 稍后处理: out of the queue until a moment, and back.
extension Api {
    func addSnoozing(to router: Router<CareContext>) {
        write(.put, "/tickets/:number/snooze", on: router, for: .permitted([.handleTickets])) { call in
            let words = try call.fields("until").requiredText("until")
            let until: Desk.Return = Moment(rfc3339: words).map { .at($0) } ?? .spoken(words)
            let deed = try call.deed()
            return try await answer(
                try await desk.snooze(call.number, until: until, by: call.actor, request: deed),
                for: call
            )
        }
        write(.delete, "/tickets/:number/snooze", on: router, for: .permitted([.handleTickets])) { call in
            _ = try call.fields()
            let outcome = try await desk.wake(call.number, by: call.actor, request: try call.deed())
            return try await answer(outcome, for: call)
        }
        get("/moments", on: router, for: .staff) { call in
            guard let words = try Query(call.request, allowing: "words").text("words") else {
                throw Refusal.parameter("words", "不能为空", "needs words")
            }
            let said = try desk.spokenMoment(words)
            let wording = Wording(language: call.language, zone: desk.zone, now: desk.clock())
            return Response.json { json in
                json.object { json in
                    json.member("at", stamp(said.moment))
                    json.member("words", "\(wording.day(said.moment)) \(wording.time(said.moment))")
                    json.member("isMoved", said.isMoved)
                }
            }
        }
    }
}
