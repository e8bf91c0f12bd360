import Care
import CareStore

/// What somebody types and has not sent: kept for him alone, sealed under the customer's key, and in no journal (docs/decisions/0037).
extension Desk {
    /// Keeps a draft on a ticket within reach; without words there is none any more.
    ///
    /// - Parameters:
    ///   - words: What was typed, in the clear.
    ///   - direction: Whether it is to be a reply, a note or the customer's words.
    ///   - number: The ticket's number.
    ///   - seen: When the draft was kept that the writer knows of; nil when he knows of none.
    ///   - actor: Who writes.
    /// - Returns: The draft as it is kept; nil when there were no words.
    /// - Throws: `Refusal`, among others `draft-elsewhere` and `too-many-drafts`.
    @discardableResult
    package func keepDraft(
        _ words: String,
        as direction: MessageDirection,
        on number: String,
        seen: Moment?,
        by actor: Actor
    ) async throws -> Draft? {
        try Ticket.demandRole(of: actor)
        try ContactRecord.check(.clear(words), "/text", ContactLimits.description)
        let (reach, moment) = (reach(of: actor), clock())
        let draft = Draft(words: .clear(words), direction: direction, keptAt: moment)
        return try await database.write { connection in
            try connection.takeTurn(in: "draft/\(actor.name)")
            let (row, found) = try self.row(AskedTicket(number: number, reach: reach), in: connection)
            guard let key = found else { throw Refusal.outOfUse(row.number) }
            let known = try self.draft(of: actor, on: row, with: key, in: connection)
            try draft.demandSeen(known, seen: seen)
            if draft.words.isEmpty {
                try DraftRows.remove(actor.name, on: row.id, in: connection)
                return nil
            }
            try DraftRows.sweep(by: moment.milliseconds, in: connection)
            try self.demandRoom(for: actor, on: row, in: connection)
            // Two browsers within one millisecond are still told apart.
            let keptAt = max(moment, known.map { $0.keptAt + Span(milliseconds: 1) } ?? moment)
            let kept = Draft(words: draft.words, direction: direction, keptAt: keptAt)
            try DraftRows.keep(try self.sealed(kept, of: actor, on: row, with: key), in: connection)
            return kept
        }
    }

    /// The actor's own draft on a ticket within reach, open; nil when there is none.
    package func draft(on number: String, by actor: Actor) async throws -> Draft? {
        let reach = reach(of: actor)
        return try await database.read { connection in
            let (row, key) = try self.row(AskedTicket(number: number, reach: reach), in: connection)
            guard let key, let draft = try self.draft(of: actor, on: row, with: key, in: connection) else { return nil }
            AccessTrail.current?.opened(ticket: row.number, of: row.customer)
            return draft
        }
    }

    /// Forgets the actor's own draft on a ticket within reach, with the files that were to go with it.
    package func dropDraft(on number: String, by actor: Actor) async throws {
        try Ticket.demandRole(of: actor)
        let reach = reach(of: actor)
        try await database.write { connection in
            let (row, _) = try self.row(AskedTicket(number: number, reach: reach), in: connection)
            try DraftRows.remove(actor.name, on: row.id, in: connection)
            try AttachmentRows.removeUnsent(by: actor.name, on: row.id, in: connection)
        }
    }

    /// The ticket's row and its customer's key; no key when nothing is opened with it any more.
    private func row(_ asked: AskedTicket, in connection: any Connection) throws -> (TicketRow, SubjectKey?) {
        guard let row = try Tickets.rows(numbers: [asked.number], in: connection).first, asked.reach.holds(row) else {
            throw Refusal.noTicket(asked.number)
        }
        let key = try keyRing.keys(of: [row.customer], in: connection)[row.customer]
        return (row, key.flatMap { $0.isRestricted ? nil : $0 })
    }

    private func draft(
        of actor: Actor,
        on ticket: TicketRow,
        with key: SubjectKey,
        in connection: any Connection
    ) throws -> Draft? {
        let now = clock().milliseconds
        guard let row = try DraftRows.find(actor.name, on: ticket.id, asOf: now, in: connection),
            let direction = MessageDirection(rawValue: row.direction)
        else { return nil }
        return Draft(
            words: try key.open(.sealed(row.sealed)),
            direction: direction,
            keptAt: Moment(milliseconds: row.keptAt)
        )
    }

    private func demandRoom(for actor: Actor, on ticket: TicketRow, in connection: any Connection) throws {
        let others = try DraftRows.others(of: actor.name, than: ticket.id, limit: Int64(Draft.most), in: connection)
        guard others.count >= Draft.most else { return }
        let oldest = try Tickets.rows(ids: [others[0]], in: connection).first?.number
        try Draft.demandRoom(after: others.count, oldest: oldest)
    }

    private func sealed(
        _ draft: Draft,
        of actor: Actor,
        on ticket: TicketRow,
        with key: SubjectKey
    ) throws -> DraftRows.Row {
        DraftRows.Row(
            staff: actor.name,
            ticket: ticket.id,
            customer: ticket.customer,
            direction: draft.direction.rawValue,
            sealed: try key.seal(draft.words).sealedBytes ?? [],
            keptAt: draft.keptAt.milliseconds,
            expiresAt: draft.expiresAt.milliseconds
        )
    }
}
