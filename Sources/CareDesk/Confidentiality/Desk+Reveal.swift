import Care
import CareStore

extension Desk {
    /// Shows one field of a customer in the clear: for a reason, on an open ticket within reach, and to one person only so many customers an hour
    /// (handbook 7.2; R-7.2-02).
    ///
    /// The value goes to whoever asked and nowhere else; the note of it is on the disk before the value leaves. A refusal is noted too, for looking without
    /// a ticket is what detection watches for.
    ///
    /// - Throws: `Refusal`, among others `reveal-off-ticket` and `reveal-limit`.
    package func reveal(_ order: RevealOrder, by actor: Actor) async throws -> Revelation {
        try actor.demand(.revealPersonal)
        try MatterWords.demand(order.reason, at: "/reason")
        let now = clock()
        let rulebook = try rulebook(inForceAt: now)
        let reach = reach(of: actor)
        AccessTrail.current?.notedByItself()
        let answer = try await database.write { connection -> Result<PersonalText, Refusal> in
            let ticket = try self.ticket(order.ticket, within: reach, in: connection).ticket
            guard let key = try self.keyRing.keys(of: [ticket.customer], in: connection)[ticket.customer],
                !key.isRestricted
            else { throw Refusal.outOfUse(ticket.number) }
            var note = AccessNote(.reveal, "ticket/\(ticket.number)", by: actor, subject: ticket.customer)
            note.reason = order.field.rawValue
            note.words = try key.seal(.clear(order.reason))
            do {
                let sealed = try ticket.revealing(order.field, by: actor, under: rulebook.edition)
                try self.demandViewing(of: ticket.customer, by: actor, asOf: now, in: connection)
                try self.accessLog.add(note, in: connection)
                return .success(try key.open(sealed))
            } catch let refusal as Refusal {
                note.result = .refused
                note.count = 0
                try self.accessLog.add(note, in: connection)
                return .failure(refusal)
            }
        }
        let until = rulebook.edition.showingTime?.due(from: now, in: rulebook.calendar("always")) ?? now + .minutes(1)
        return Revelation(ticket: order.ticket, field: order.field, value: try answer.get().words ?? "", until: until)
    }

    /// Refuses one customer more than the edition allows within its span.
    private func demandViewing(
        of customer: String,
        by actor: Actor,
        asOf moment: Moment,
        in connection: any Connection
    ) throws {
        let rulebook = try rulebook(inForceAt: moment)
        let calendar = rulebook.calendar("always")
        guard let limit = rulebook.edition.viewingLimit(asOf: moment, in: calendar) else { return }
        try connection.takeTurn(in: "reveal/\(actor.name)")
        let roles = Role.allCases.map { Actor(.staff, $0, actor.name).description }
        let seen = try AccessRows.revealed(to: roles, since: limit.since.milliseconds, in: connection)
        try limit.demand(customer, after: seen.mapValues(Moment.init(milliseconds:)))
    }
}
