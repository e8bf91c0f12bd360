import Care
import CareDesk
import CareStore

/// What leads do about work that stands still.
extension Cast {
    /// Takes up one overdue ticket: answers its transfer, gives it to somebody who is there, or takes it.
    func lookAround(_ name: String, _ desk: Desk) async throws -> Act? {
        guard let lead = agents[name], !vanished.contains(name) else { return nil }
        let now = desk.clock().milliseconds
        let rows = try await desk.database.read { try Tickets.waiting(in: $0) + Tickets.assigned(in: $0) }
        let overdue = rows.filter { $0.dueAt < now && callers[$0.number] != nil && $0.status != Status.held.rawValue }
        guard let row = dice.pick(overdue.sorted { $0.id < $1.id }) else { return nil }
        let ticket = try await desk.ticket(row.number).ticket
        if ticket.transfer != nil { return answerTransfer(ticket, name) }
        if ticket.solution != nil { return nil }
        let present = agents.keys.sorted().filter { !vanished.contains($0) && $0 != ticket.assignment.agent }
        guard let other = dice.pick(present) else { return nil }
        return Act("assign to \(other)", by: lead.actor, on: ticket) { desk, request in
            try await desk.assign(ticket.number, to: other, by: lead.actor, request: request)
        }
    }
}
