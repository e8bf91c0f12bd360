import Care
import CareStore

/// A ticket as somebody sees it: opened, masked, and without the numbers of tickets that he may not know of (handbook 7.2).
extension Desk {
    /// The ticket with its history.
    package func shown(_ known: TicketCase, to actor: Actor) async throws -> TicketCase {
        try await database.read { try self.shown(known, to: actor, in: $0) }
    }

    package func shown(_ known: TicketCase, to actor: Actor, in connection: any Connection) throws -> TicketCase {
        let shown = try opened(known, in: connection).shown(to: actor)
        let named = known.ticket.namedTickets.union(known.entries.compactMap(\.event.namedTicket))
        return named.isEmpty ? shown : shown.naming(only: try seen(named, by: actor, in: connection))
    }

    /// The ticket alone; nothing is asked for when it names no other.
    package func shownTicket(_ known: TicketCase, to actor: Actor) async throws -> Ticket {
        let shown = try await openedTicket(known).shown(to: actor)
        let named = known.ticket.namedTickets
        if named.isEmpty { return shown }
        return shown.naming(only: try await database.read { try self.seen(named, by: actor, in: $0) })
    }

    /// Which of these numbers are of tickets within an actor's reach.
    func seen(_ numbers: Set<String>, by actor: Actor, in connection: any Connection) throws -> Set<String> {
        let reach = reach(of: actor)
        return Set(try Tickets.rows(numbers: numbers.sorted(), in: connection).filter(reach.holds).map(\.number))
    }
}

extension TicketCase {
    fileprivate func naming(only known: Set<String>) -> TicketCase {
        let entries = entries.map { entry in
            JournalEntry(
                version: entry.version,
                at: entry.at,
                actor: entry.actor,
                edition: entry.edition,
                event: entry.event.naming(only: known),
                bulk: entry.bulk
            )
        }
        return TicketCase(ticket: ticket.naming(only: known), rows: rows, entries: entries, rulebook: rulebook)
    }
}
