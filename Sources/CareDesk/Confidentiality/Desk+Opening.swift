import Care
import CareStore

extension Desk {
    /// Opens one field of a customer for the desk's own use, such as learning from it; `shredded` when the key was destroyed.
    ///
    /// It leaves no trace: whoever shows the words to a person notes that before.
    package func opened(_ text: PersonalText, of customer: String) async throws -> PersonalText {
        let keys = try await database.read { try self.keyRing.keys(of: [customer], in: $0) }
        return try keys[customer]?.open(text) ?? .shredded
    }

    /// A ticket with its personal fields open, for whoever may read it.
    package func opened(_ known: TicketCase, in connection: any Connection) throws -> TicketCase {
        let key = try keyRing.keys(of: [known.ticket.customer], in: connection)[known.ticket.customer]
        AccessTrail.current?.opened(ticket: known.ticket.number, of: known.ticket.customer)
        return try known.mapPersonal { text in try key?.open(text) ?? .shredded }
    }

    package func opened(_ known: TicketCase) async throws -> TicketCase {
        try await database.read { try self.opened(known, in: $0) }
    }

    /// The first words of each row as somebody sees them; nil where the key was destroyed.
    package func summaries(
        of rows: [TicketRow],
        for actor: Actor,
        in connection: any Connection
    ) throws -> [String?] {
        let texts = try keyRing.open(rows.map { ($0.customer, $0.summary) }, in: connection)
        AccessTrail.current?.opened(rows.count, of: Set(rows.lazy.map(\.customer)))
        return zip(rows, texts).map { row, text in
            Ticket.showsNumbers(to: actor, heldBy: row.assignee) ? text?.words : text?.masked.words
        }
    }
}

extension TicketCase {
    /// The ticket and its history as somebody sees them.
    package func shown(to actor: Actor) -> TicketCase {
        ticket.showsNumbers(to: actor) ? self : mapPersonal { $0.masked }
    }

    /// The same ticket with every personal field changed.
    func mapPersonal<E: Error>(_ change: (PersonalText) throws(E) -> PersonalText) throws(E) -> TicketCase {
        let entries = try entries.map { entry throws(E) in
            JournalEntry(
                version: entry.version,
                at: entry.at,
                actor: entry.actor,
                edition: entry.edition,
                event: try entry.event.mapPersonal(change),
                bulk: entry.bulk
            )
        }
        return TicketCase(
            ticket: try ticket.mapPersonal(change),
            rows: rows,
            entries: entries,
            rulebook: rulebook
        )
    }
}
