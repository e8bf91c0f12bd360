import Care
import CareStore

extension Desk {
    /// 关联: links two tickets that the actor reaches both; each tells of it from its own side (docs/decisions/0038).
    package func link(
        _ number: String,
        _ kind: TicketLink.Kind,
        to other: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        let reach = reach(of: actor)
        return try await change(
            AskedTicket(number: number, reach: reach),
            with: AskedTicket(number: other, reach: reach),
            by: actor,
            request: request
        ) { here, there, _ in try here.ticket.linking(kind, to: there.ticket, by: actor) }
    }

    /// Takes a link off both tickets.
    package func unlink(
        _ number: String,
        from other: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        let reach = reach(of: actor)
        return try await change(
            AskedTicket(number: number, reach: reach),
            with: AskedTicket(number: other, reach: reach),
            by: actor,
            request: request
        ) { here, there, _ in try here.ticket.unlinking(from: there.ticket, by: actor) }
    }
}
