import Care
import CareStore

/// A ticket for somebody's eyes: outside of his reach it does not exist for him (handbook 7.2; docs/decisions/0019).
extension Desk {
    /// - Throws: `Refusal` of kind `notFound` when there is no such ticket, or none that the actor may know of.
    package func ticket(_ number: String, for actor: Actor) async throws -> TicketCase {
        try await database.read { try self.ticket(number, within: self.reach(of: actor), in: $0) }
    }

    package func ticket(_ number: String, within reach: Reach, in connection: any Connection) throws -> TicketCase {
        let known = try ticket(number, in: connection)
        guard reach.holds(known.ticket) else { throw Refusal.noTicket(number) }
        return known
    }

    /// Whether an actor still sees a ticket after a deed of his own.
    package func sees(_ number: String, _ actor: Actor) async throws -> Bool {
        let reach = reach(of: actor)
        return try await database.read { connection in
            guard let id = try Tickets.id(ofNumber: number, in: connection) else { return false }
            return try Tickets.rows(ids: [id], in: connection).contains(where: reach.holds)
        }
    }
}
