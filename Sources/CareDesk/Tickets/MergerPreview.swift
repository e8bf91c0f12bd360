import Care

/// What a merger of two tickets would do, told before it is done.
package struct MergerPreview: Sendable {
    /// A duty of the ticket that ends.
    package struct Duty: Sendable {
        package let rule: RuleID
        package let title: Text?
        package let isLegal: Bool
        package let due: Moment?
        /// When the same duty is due on the ticket that goes on; nil when that one has it no more.
        package let stands: Moment?
    }

    package let number: String
    package let survivor: String
    package let versions: (here: Int, there: Int)
    /// How many messages and notes are read on the other ticket from then on.
    package let messages: Int
    /// How many tickets had been merged into it and come along.
    package let tickets: Int
    package let duties: [Duty]
    package let priority: (before: Priority, after: Priority)
    /// When the ticket that goes on is due, before and after.
    package let due: (before: Moment?, after: Moment?)
    /// The people who have to do with either and hear of it.
    package let told: [String]
    /// Until when it can be undone.
    package let undoneUntil: Moment
}

extension MergerPreview {
    init(_ here: TicketCase, into there: TicketCase, after: Ticket, asOf moment: Moment) {
        number = here.ticket.number
        survivor = there.ticket.number
        versions = (here.ticket.version, there.ticket.version)
        messages = here.entries.count { $0.event.isSaid }
        tickets = here.ticket.absorbed.reduce(0) { $0 + $1.tickets }
        duties = here.ticket.dutiesEnded(by: after).map { duty, stands in
            Duty(
                rule: duty.rule,
                title: here.rulebook.edition.rules[duty.rule]?.title,
                isLegal: duty.isLegal,
                due: duty.due(asOf: moment),
                stands: stands?.due(asOf: moment)
            )
        }
        priority = (there.ticket.priority, after.priority)
        due = (
            there.ticket.obligations.earliestDue(asOf: moment), after.obligations.earliestDue(asOf: moment)
        )
        told = here.ticket.parties.union(there.ticket.parties).sorted()
        undoneUntil = moment + Ticket.unmergingLimit
    }
}

extension TicketEvent {
    /// Whether somebody said something: the first contact, a reminder, a message or a note.
    package var isSaid: Bool {
        switch self {
        case .accepted, .urged, .messaged: true
        default: false
        }
    }
}
