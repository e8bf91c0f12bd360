import Care
import CareStore

/// Who else has a ticket open, for those who work on it: of the moment, at this node, and in no journal (handbook 3.2; docs/decisions/0043).
extension Desk {
    /// Somebody says that he has a ticket open and whether he writes on it.
    ///
    /// - Parameters:
    ///   - number: The ticket.
    ///   - isTyping: Whether he has just written.
    ///   - principal: Who says so.
    /// - Returns: Who else has it open, those who write first.
    /// - Throws: `Refusal` when his role handles no tickets, or when there is no such ticket within his reach.
    package func enterCompany(
        of number: String,
        isTyping: Bool,
        by principal: Principal
    ) async throws -> [Company.Member] {
        let actor = principal.actor
        try actor.demand(.handleTickets)
        guard actor.kind == .staff, try await sees(number, actor) else { throw Refusal.noTicket(number) }
        return board.join(
            actor.name,
            named: principal.displayName,
            isTyping: isTyping,
            at: number,
            now: clock()
        )
    }

    /// Somebody closes a ticket; nothing happens when he was not at it.
    package func leaveCompany(of number: String, by actor: Actor) {
        board.leave(actor.name, at: number, now: clock())
    }

    /// Who else has a ticket open; asked by who was shown the ticket.
    package func company(of number: String, besides actor: Actor) -> [Company.Member] {
        board.others(than: actor.name, at: number, now: clock())
    }

    /// The tickets at which the company of somebody changes.
    package func companyNews(for actor: Actor) -> AsyncStream<String> { board.listen(actor.name, now: clock()) }
}
