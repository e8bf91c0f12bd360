import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// 关联: how tickets stand to each other.
extension Api {
    func addLinks(to router: Router<CareContext>) {
        write(.post, "/tickets/:number/links", on: router, for: .permitted([.handleTickets])) { call in
            let fields = try call.fields("kind", "ticket")
            let kind = try fields.requiredChoice("kind", TicketLink.Kind.self)
            let other = try fields.requiredText("ticket")
            let deed = try call.deed()
            let outcome = try await desk.link(call.number, kind, to: other, by: call.actor, request: deed)
            return try await answer(outcome, for: call)
        }
        write(.delete, "/tickets/:number/links", on: router, for: .permitted([.handleTickets])) { call in
            let other = try call.fields("ticket").requiredText("ticket")
            let deed = try call.deed()
            let outcome = try await desk.unlink(call.number, from: other, by: call.actor, request: deed)
            return try await answer(outcome, for: call)
        }
    }
}
