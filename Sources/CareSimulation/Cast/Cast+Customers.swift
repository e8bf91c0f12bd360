import Care
import CareDesk

/// What customers do after their first contact: they write, agree, disagree, come back and give up.
extension Cast {
    /// The customer behind a ticket; nil for tickets of people.
    func customer(of ticket: Ticket) -> SimulatedCustomer? {
        callers[ticket.number].flatMap { $0 < customers.count ? customers[$0] : nil }
    }

    func write(_ ticket: Ticket) -> Act? {
        guard let customer = customer(of: ticket) else { return nil }
        let message = TicketEvent.Messaged(
            direction: .fromCustomer,
            channel: ticket.record.channel,
            words: .clear("我是\(customer.name)，现在怎么样了？")
        )
        return Act("write", by: customer.actor, on: ticket) { desk, request in
            try await desk.message(ticket.number, message, by: customer.actor, request: request)
        }
    }

    func confirm(_ ticket: Ticket, _ isSolved: Bool) -> Act? {
        guard let customer = customer(of: ticket) else { return nil }
        let confirmation = TicketEvent.Confirmed(isSolved: isSolved, channel: ticket.record.channel)
        return Act("confirm \(isSolved)", by: customer.actor, on: ticket) { desk, request in
            try await desk.confirm(ticket.number, confirmation, by: customer.actor, request: request)
        }
    }

    func reopen(_ ticket: Ticket) -> Act? {
        guard let customer = customer(of: ticket) else { return nil }
        return Act("reopen", by: customer.actor, on: ticket) { desk, request in
            try await desk.reopen(
                ticket.number,
                because: .clear("又坏了，\(customer.name)"),
                by: customer.actor,
                request: request
            )
        }
    }

    func cancel(_ ticket: Ticket) -> Act? {
        guard let customer = customer(of: ticket) else { return nil }
        return Act("cancel", by: customer.actor, on: ticket) { desk, request in
            try await desk.cancel(ticket.number, because: "用户不再需要", by: customer.actor, request: request)
        }
    }
}
