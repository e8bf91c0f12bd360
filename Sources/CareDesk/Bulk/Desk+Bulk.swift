import Care
import CareStore

/// Deeds that are done to many tickets (docs/decisions/0035).
extension Desk {
    static let bulkKind = "bulk"

    /// How many of one person a list shows.
    private static let mostListed: Int64 = 50

    /// The newest bulk deeds of a person, without their tickets.
    package func bulks(of actor: Actor) async throws -> [BulkRow] {
        try await database.read { try BulkRows.own(actor.name, limit: Self.mostListed, in: $0) }
    }

    /// One bulk deed with what became of each ticket.
    ///
    /// - Throws: `Refusal` of kind `notFound` when there is none, or it is somebody else's.
    package func bulk(_ id: String, for actor: Actor) async throws -> BulkDeed {
        try await database.read { try self.bulk(id, for: actor, in: $0) }
    }

    /// Orders a bulk deed; nothing is done to a ticket until somebody goes on with it.
    ///
    /// - Parameters:
    ///   - order: What is done to each.
    ///   - selection: Which tickets.
    ///   - actor: Who orders it; each deed is his, with his rights at that time.
    ///   - request: A key of his own: the same key again gives the same bulk deed.
    /// - Returns: The bulk deed, and whether it had been ordered under that key before.
    /// - Throws: `Refusal` when he may not, or when it fits no ticket or too many.
    package func orderBulk(
        _ order: BulkOrder,
        on selection: BulkSelection,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> (bulk: BulkDeed, isReplay: Bool) {
        let key = request.key.map { BulkEvent.Key($0, fingerprint: request.fingerprint.hexadecimal) }
        if let known = try await bulk(under: key, of: actor) { return (known, true) }
        try await demandPossible(order, by: actor)
        let items = try await selected(selection, for: order, by: actor).items
        let id = ids.next(at: clock())
        do {
            let bulk = try await settledBulk(id, by: actor) { _, connection in
                if let key, try BulkRows.find(actor.name, key: key.word, in: connection) != nil {
                    throw OrderedBefore()
                }
                let open = try BulkRows.open(of: actor.name, in: connection)
                return try BulkDeed.ordering(order, on: items, by: actor, beside: open, key: key)
            }
            return (bulk, false)
        } catch is OrderedBefore {
            guard let known = try await bulk(under: key, of: actor) else { throw DeskFault.lostRace }
            return (known, true)
        }
    }

    /// The same order under the same key was just quicker.
    private struct OrderedBefore: Error {}

    /// Does it to the next of its tickets, each by an ordinary deed, and notes what became of them.
    ///
    /// Two that go on at once do no harm: what was done to a ticket under this id is not done again.
    ///
    /// - Parameters:
    ///   - id: Which bulk deed.
    ///   - limit: To how many tickets at most.
    ///   - actor: Who ordered it.
    /// - Returns: The bulk deed as it stands then.
    /// - Throws: `Refusal` when there is none of his; a `StoreFault` when the disk says no, after what was done before is noted.
    package func continueBulk(_ id: String, tickets limit: Int, by actor: Actor) async throws -> BulkDeed {
        let known = try await bulk(id, for: actor)
        let undone = try await undoing(known.order, by: actor)
        var tried: [BulkItem] = []
        var failure: (any Error)?
        for item in known.pending.prefix(min(limit, BulkDeed.mostOfStep)) {
            do {
                tried.append(try await perform(known.order, on: item, undoing: undone, by: actor, as: .part(of: id)))
            } catch {
                failure = error
                break
            }
        }
        let done = tried
        let bulk = try await settledBulk(id, by: actor) { bulk, _ in try bulk?.advancing(done, by: actor) ?? [] }
        if let failure { throw failure }
        return bulk
    }

    /// Leaves the rest of its tickets as they are.
    package func endBulk(_ id: String, by actor: Actor) async throws -> BulkDeed {
        _ = try await bulk(id, for: actor)
        return try await settledBulk(id, by: actor) { bulk, _ in try bulk?.ending(by: actor) ?? [] }
    }

    private func bulk(_ id: String, for actor: Actor, in connection: any Connection) throws -> BulkDeed {
        guard let bulk = try BulkDeed(id, Journal.stream(Self.stream(ofBulk: id), in: connection)),
            bulk.owner == actor.name
        else { throw Refusal.noBulk }
        return bulk
    }

    /// What was ordered under a key before.
    ///
    /// - Throws: `Refusal` of kind `conflict` when the key was used for something else.
    private func bulk(under key: BulkEvent.Key?, of actor: Actor) async throws -> BulkDeed? {
        guard let key else { return nil }
        return try await database.read { connection in
            guard let row = try BulkRows.find(actor.name, key: key.word, in: connection) else { return nil }
            let known = try self.bulk(row.id, for: actor, in: connection)
            guard known.key == key else { throw Refusal.keyReused }
            return known
        }
    }

    /// Event and row in one transaction; the bulk deeds of one person take turns, for the unfinished are counted.
    private func settledBulk(
        _ id: String,
        by actor: Actor,
        decide: @escaping @Sendable (BulkDeed?, any Connection) throws -> [BulkEvent]
    ) async throws -> BulkDeed {
        let (now, stream) = (clock(), Self.stream(ofBulk: id))
        let (bulk, seq) = try await retried { connection -> (BulkDeed, Int64?) in
            try connection.takeTurn(in: "bulks/\(actor.name)")
            let rows = try Journal.stream(stream, in: connection)
            let known = try BulkDeed(id, rows)
            let events = try decide(known, connection)
            if let known, events.isEmpty { return (known, nil) }
            let moment = max(now, known?.changedAt ?? now)
            let new = try self.rows(of: events, after: rows, in: stream, by: actor, at: moment)
            guard let after = try BulkDeed(id, rows + new) else { throw Refusal.noBulk }
            try BulkRows.upsert(after.row(), in: connection)
            return (after, try Journal.append(new, to: connection).last)
        }
        if let seq { announcer.announce(seq) }
        return bulk
    }

    static func stream(ofBulk id: String) -> String { "\(bulkKind)/\(id)" }
}
