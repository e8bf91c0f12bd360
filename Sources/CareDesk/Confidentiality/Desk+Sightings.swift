import Care
import CareStore

extension Desk {
    /// Entries of the access log with the circumstances that rules of detection ask about.
    ///
    /// What is known of tickets is known as of now, which is moments after the look.
    func sightings(of rows: [AccessRow], in connection: any Connection) throws -> [AccessSighting] {
        var tickets: [String: TicketCase?] = [:]
        func ticket(_ object: String) throws -> TicketCase? {
            guard object.hasPrefix("ticket/") else { return nil }
            if let known = tickets[object] { return known }
            let id = try Tickets.id(ofNumber: String(object.dropFirst("ticket/".count)), in: connection)
            let found = try id.map { try ticketCase(id: $0, upTo: nil, in: connection) }
            tickets[object] = found
            return found
        }
        return try rows.compactMap { row in
            guard let actor = Actor(row.actor), actor.kind == .staff, let kind = AccessNote.Kind(rawValue: row.kind),
                let result = AccessNote.Result(rawValue: row.result)
            else { return nil }
            var circumstances: Set<AccessSighting.Circumstance> = []
            if Night.holds(at: Moment(milliseconds: row.at), in: zone) { circumstances.insert(.night) }
            let known = try ticket(row.object)?.ticket
            if let known {
                if !known.concerned.subtracting([actor.name]).isEmpty { circumstances.insert(.colleague) }
                if known.customerClass.isVIP { circumstances.insert(.vip) }
            }
            if try isOffTicket(row, kind, result, known, in: connection) { circumstances.insert(.offTicket) }
            return AccessSighting(
                seq: row.seq,
                at: Moment(milliseconds: row.at),
                actor: actor,
                note: (kind, result),
                object: row.object,
                subject: row.subject,
                count: Int(row.count),
                circumstances: circumstances
            )
        }
    }

    /// Whether a customer was looked for of whom no ticket was open, or a field of an ended ticket was asked for.
    private func isOffTicket(
        _ row: AccessRow,
        _ kind: AccessNote.Kind,
        _ result: AccessNote.Result,
        _ ticket: Ticket?,
        in connection: any Connection
    ) throws -> Bool {
        switch kind {
        case .search:
            guard let customer = row.subject else { return false }
            return try !Tickets.ofCustomer(customer, since: 0, in: connection).contains(where: \.isOpen)
        case .reveal: return result == .refused && ticket.map { !$0.isOpen } ?? false
        default: return false
        }
    }
}
