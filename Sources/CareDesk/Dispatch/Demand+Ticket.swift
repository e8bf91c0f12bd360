import Care
import CareStore

extension Demand {
    /// What a waiting ticket asks of the floor.
    init(_ ticket: Ticket, asOf moment: Moment) {
        self.init(
            ticket: ticket.number,
            queue: ticket.queue,
            priority: ticket.priority,
            dueAt: ticket.obligations.earliestDue(asOf: moment) ?? Moment(milliseconds: TicketRow.noDue),
            receivedAt: ticket.receivedAt,
            province: ticket.record.province,
            isVoice: ticket.record.channel.isVoice,
            continuity: ticket.solver,
            conflicts: ticket.concerned,
            refusedBy: ticket.refusedBy
        )
    }

    /// The same from a row, when the desk opens; who refused before is learnt when the ticket next changes.
    init(_ row: TicketRow) {
        self.init(
            ticket: row.number,
            queue: row.queue,
            priority: Priority(rawValue: Int(row.priority)) ?? .p4,
            dueAt: Moment(milliseconds: row.dueAt),
            receivedAt: Moment(milliseconds: row.receivedAt),
            province: row.province.isEmpty ? nil : row.province,
            isVoice: Channel(rawValue: row.channel)?.isVoice ?? false,
            conflicts: Set(row.audience.concerned.split(separator: "/").map(String.init))
        )
    }
}
