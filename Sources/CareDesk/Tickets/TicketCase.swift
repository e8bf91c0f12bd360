import Care
import CareStore

/// A ticket with its journal, as it was loaded.
package struct TicketCase: Sendable {
    package let ticket: Ticket
    package let rows: [JournalRow]
    package let entries: [JournalEntry<TicketEvent>]
    package let rulebook: Rulebook

    package var stream: String { Self.stream(ticket.id) }

    package static func stream(_ id: String) -> String { "ticket/\(id)" }

    /// The id in the name of a ticket's stream; nil for another kind of subject.
    package static func id(ofStream stream: String) -> String? {
        stream.hasPrefix("ticket/") ? String(stream.dropFirst(7)) : nil
    }
}

extension Desk {
    /// Loads a ticket by its number; personal words stay sealed.
    ///
    /// - Throws: `Refusal` of kind `notFound`.
    package func ticket(_ number: String, in connection: any Connection) throws -> TicketCase {
        guard let id = try Tickets.id(ofNumber: number, in: connection) else { throw Refusal.noTicket(number) }
        return try ticketCase(id: id, upTo: nil, in: connection)
    }

    package func ticket(_ number: String) async throws -> TicketCase {
        try await database.read { try self.ticket(number, in: $0) }
    }

    /// Folds a ticket from its journal, whole or up to a version.
    package func ticketCase(id: String, upTo version: Int64?, in connection: any Connection) throws -> TicketCase {
        var rows = try Journal.stream(TicketCase.stream(id), in: connection)
        if let version { rows = rows.filter { $0.version <= version } }
        return try fold(id: id, rows)
    }

    /// Folds the rows of one stream.
    package func fold(id: String, _ rows: [JournalRow]) throws -> TicketCase {
        let codec = EntryCodec()
        let entries = try rows.map { try codec.entry($0, as: TicketEvent.self) }
        guard let first = entries.first else { throw Refusal.noTicket(id) }
        let rulebook = try rulebook(first.edition)
        guard var ticket = Ticket(id: id, accepted: first, under: rulebook) else {
            throw JournalFault.unreadable(seq: rows[0].seq, "a ticket does not begin with \(rows[0].type)")
        }
        for entry in entries.dropFirst() { ticket.apply(entry, under: rulebook) }
        return TicketCase(ticket: ticket, rows: rows, entries: entries, rulebook: rulebook)
    }

    /// Folds the rows of one stream, event by event, when nobody asks for more than the ticket.
    func foldTicket(id: String, _ rows: [JournalRow]) throws -> Ticket {
        let codec = EntryCodec()
        guard let first = rows.first else { throw Refusal.noTicket(id) }
        let rulebook = try rulebook(first.edition)
        guard var ticket = Ticket(id: id, accepted: try codec.entry(first), under: rulebook) else {
            throw JournalFault.unreadable(seq: first.seq, "a ticket does not begin with \(first.type)")
        }
        for row in rows.dropFirst() { ticket.apply(try codec.entry(row), under: rulebook) }
        return ticket
    }
}

extension Refusal {
    /// Says the number again when it has the form of one; anything else may be somebody's name.
    static func noTicket(_ number: String) -> Refusal {
        let isPlain = number.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        let said = isPlain && number.count <= 40 ? " \(number)" : ""
        return Refusal(
            .notFound,
            "no-such-ticket",
            said.isEmpty
                ? Text(zh: "没有这张工单", en: "There is no such ticket")
                : Text(zh: "没有工单\(said)", en: "There is no ticket\(said)")
        )
    }
}
