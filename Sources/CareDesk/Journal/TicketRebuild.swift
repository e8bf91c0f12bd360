import Care
import CareStore

/// All rows of one ticket as its deeds wrote them, folded from its journal event by event.
///
/// A duty's row was last written when the duty last changed, as of that moment; so it is here.
struct TicketRebuild: Sendable {
    let row: TicketRow
    let duties: [ObligationRow]
    let counters: [String: Int64]
    /// Keyed search tokens by the place of their event.
    let tokens: [Int64: String]

    init(_ known: TicketCase, key: SubjectKey?, on desk: Desk) throws {
        guard let first = known.entries.first,
            var ticket = Ticket(id: known.ticket.id, accepted: first, under: known.rulebook)
        else { throw DeskFault.unknownEdition(known.ticket.edition) }
        var changed: [String: ObligationRow] = [:]
        var before: Ticket?
        for entry in known.entries {
            if before != nil { ticket.apply(entry, under: known.rulebook) }
            for duty in desk.changedObligations(from: before, to: ticket, asOf: entry.at) {
                changed["\(duty.rule)/\(duty.ordinal)"] = duty
            }
            before = ticket
        }
        row = TicketRow(ticket, asOf: ticket.changedAt)
        duties = changed.values.map { ticket.isOpen ? $0 : $0.silenced }
        counters = ticket.counters(edition: ticket.edition)
        tokens = try Self.tokens(of: known, key: key, on: desk)
    }

    /// Nothing is found of a customer whose key was destroyed.
    static func tokens(of known: TicketCase, key: SubjectKey?, on desk: Desk) throws -> [Int64: String] {
        guard let key else { return [:] }
        var tokens: [Int64: String] = [:]
        for (row, entry) in zip(known.rows, known.entries) {
            let event = try entry.event.mapPersonal(key.open)
            if let words = desk.tokens(of: [event])[0], !words.isEmpty { tokens[row.seq] = words }
        }
        return tokens
    }

    func write(to connection: any Connection) throws {
        try Tickets.insert(row, into: connection)
        for duty in duties { try ObligationRows.upsert(duty, in: connection) }
        for (counter, amount) in counters { try connection.add(amount, to: counter) }
        for (seq, words) in tokens.sorted(by: { $0.key < $1.key }) {
            try SearchIndex.add(words, at: seq, to: connection)
        }
    }
}
