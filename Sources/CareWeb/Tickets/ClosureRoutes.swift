import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// 反馈 and 闭环: confirmation, closure, reopening, cancellation, waiver.
extension Api {
    func addClosure(to router: Router<CareContext>) {
        write(.post, "/tickets/:number/confirmation", on: router, for: .permitted([.handleTickets])) { call in
            try await confirm(call)
        }
        write(.post, "/tickets/:number/closure", on: router, for: .permitted([.handleTickets])) { call in
            _ = try call.fields()
            let outcome = try await desk.close(call.number, by: call.actor, request: try call.deed())
            return try await answer(outcome, for: call)
        }
        write(.delete, "/tickets/:number/closure", on: router, for: .permitted([.handleTickets])) { call in
            let reason = try call.fields("reason").requiredText("reason")
            try ContactRecord.check(.clear(reason), "/reason", ContactLimits.expectedResult)
            let deed = try call.deed()
            let outcome = try await desk.reopen(call.number, because: .clear(reason), by: call.actor, request: deed)
            return try await answer(outcome, for: call)
        }
        write(.post, "/tickets/:number/cancellation", on: router, for: .permitted([.handleTickets])) { call in
            let reason = try call.fields("reason").reason("reason")
            let outcome = try await desk.cancel(call.number, because: reason, by: call.actor, request: try call.deed())
            return try await answer(outcome, for: call)
        }
        write(.post, "/tickets/:number/waiver", on: router, for: .permitted([.handleTickets])) { call in
            let fields = try call.fields("rule", "reason")
            let rule = RuleID(try fields.requiredText("rule"))
            let reason = try fields.reason("reason")
            let deed = try call.deed()
            let outcome = try await desk.waive(call.number, rule, because: reason, by: call.actor, request: deed)
            return try await answer(outcome, for: call)
        }
    }

    /// What the customer said, or that he could not be reached.
    private func confirm(_ call: Call) async throws -> Response {
        let fields = try call.fields("solved", "reached", "channel")
        let channel = try fields.requiredChoice("channel", Channel.self)
        let isReached = try fields.flag("reached") ?? true
        let isSolved = try fields.flag("solved")
        let deed = try call.deed()
        if !isReached {
            guard isSolved == nil else {
                throw Refusal.field(
                    "/solved",
                    "未联系上用户时不能填写 solved",
                    "Who could not be reached has not said whether it is solved",
                    clause: "1.2"
                )
            }
            let outcome = try await desk.failContact(call.number, through: channel, by: call.actor, request: deed)
            return try await answer(outcome, for: call)
        }
        guard let isSolved else { throw fields.missing("solved") }
        let confirmation = TicketEvent.Confirmed(isSolved: isSolved, channel: channel)
        let outcome = try await desk.confirm(call.number, confirmation, by: call.actor, request: deed)
        return try await answer(outcome, for: call)
    }
}
