import Care
import CareStore

extension Desk {
    /// What an undoing takes back, and the version that each ticket had before that.
    struct BulkUndoing: Sendable {
        let order: BulkOrder
        let before: [String: Int]
    }

    /// Looks up what an order undoes; nil when it undoes nothing.
    func undoing(_ order: BulkOrder, by actor: Actor) async throws -> BulkUndoing? {
        guard case .undo(let id) = order else { return nil }
        let undone = try await bulk(id, for: actor)
        let before = undone.items.compactMap { item -> (String, Int)? in
            if case .done(let before, _) = item.outcome { (item.ticket, before) } else { nil }
        }
        return BulkUndoing(order: undone.order, before: Dictionary(before) { first, _ in first })
    }

    /// Does the deed to one ticket, or tries it, by the door that every deed goes through.
    ///
    /// - Returns: The ticket with what became of it; a refusal is an outcome like any other.
    /// - Throws: What is nobody's fault at the page, such as a full disk.
    func perform(
        _ order: BulkOrder,
        on item: BulkItem,
        undoing undone: BulkUndoing?,
        by actor: Actor,
        as bulk: DeedRequest.Bulk
    ) async throws -> BulkItem {
        let request = DeedRequest(expectedVersion: item.seen == 0 ? nil : item.seen, bulk: bulk)
        let outcome: BulkItem.Outcome
        do {
            let left = try await deed(order, on: item.ticket, undoing: undone, by: actor, request: request)
            outcome = Self.outcome(left.ticket, seen: item.seen, as: bulk)
        } catch let refusal as Refusal {
            outcome = .refused(refusal)
        }
        return BulkItem(ticket: item.ticket, seen: item.seen, outcome: outcome)
    }

    /// Whether the deed wrote anything: its events carry the bulk deed's id, or would.
    private static func outcome(_ left: TicketCase, seen: Int, as bulk: DeedRequest.Bulk) -> BulkItem.Outcome {
        let first = left.entries.first { $0.bulk == bulk.mark }
        guard let first else { return .same }
        return .done(before: first.version - 1, after: left.ticket.version)
    }

    private func deed(
        _ order: BulkOrder,
        on number: String,
        undoing undone: BulkUndoing?,
        by actor: Actor,
        request: DeedRequest
    ) async throws -> DeedOutcome {
        switch order {
        case .take: return try await assign(number, to: actor.name, by: actor, request: request)
        case .assign(let agent): return try await assign(number, to: agent, by: actor, request: request)
        case .transfer(let target, let reason):
            let offer = TicketEvent.TransferOffered(to: target, reason: reason, summary: .clear(reason))
            return try await transfer(number, offer, by: actor, request: request)
        case .snooze(let until): return try await snooze(number, until: .at(until), by: actor, request: request)
        case .wake: return try await wake(number, by: actor, request: request)
        case .prioritise(let priority, let reason):
            return try await prioritise(number, priority, because: reason, by: actor, request: request)
        case .hold(let reason): return try await hold(number, for: reason, by: actor, request: request)
        case .resume: return try await resume(number, by: actor, request: request)
        case .close: return try await close(number, by: actor, request: request)
        case .undo:
            guard let undone, let version = undone.before[number] else { throw Refusal.noTicket(number) }
            return try await undo(undone.order, on: number, since: version, by: actor, request: request)
        }
    }

    private func undo(
        _ order: BulkOrder,
        on number: String,
        since version: Int,
        by actor: Actor,
        request: DeedRequest
    ) async throws -> DeedOutcome {
        let reach = reach(of: actor)
        let before = try await database.read { connection in
            let known = try self.ticket(number, within: reach, in: connection)
            return try self.ticketCase(id: known.ticket.id, upTo: Int64(version), in: connection).ticket
        }
        return try await change(number, by: actor, request: request) { ticket, rulebook, moment in
            try ticket.undoing(order, before: before, asOf: moment, by: actor, under: rulebook.edition)
        }
    }
}
