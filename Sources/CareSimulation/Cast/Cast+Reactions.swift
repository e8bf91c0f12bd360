import Care
import CareDesk

/// What everybody makes of what has just happened to a ticket.
extension Cast {
    /// A plan and how long after the event it is meant to be carried out.
    struct Intent {
        let plan: Plan
        let after: Span
    }

    /// What follows from the new entries of a ticket; nothing for tickets of people.
    func intents(after new: [JournalEntry<TicketEvent>], on ticket: Ticket) -> [Intent] {
        for entry in new { remember(entry, on: ticket) }
        guard callers[ticket.number] != nil else { return [] }
        return new.flatMap { intents(after: $0.event, on: ticket) } + goOn(with: ticket)
    }

    private func remember(_ entry: JournalEntry<TicketEvent>, on ticket: Ticket) {
        guard case .accepted(let accepted) = entry.event, let mark = accepted.importedFrom, mark.hasPrefix(manner.mark),
            let index = mark.split(separator: "-").last.flatMap({ Int($0) })
        else { return }
        callers[ticket.number] = index
        while customers.count <= index { customers.append(SimulatedCustomer(customers.count, dice: &dice)) }
    }

    private func intents(after event: TicketEvent, on ticket: Ticket) -> [Intent] {
        switch event {
        case .accepted:
            return dice.chance(3)
                ? [Intent(plan: .cancel(ticket: ticket.number), after: after(.minutes(1), .hours(3)))] : []
        case .assigned(let body):
            return [
                Intent(
                    plan: .answerOffer(ticket: ticket.number, agent: body.agent),
                    after: after(.seconds(4), .minutes(3))
                )
            ]
        case .transferOffered(let body):
            return receivers(of: body.to).map {
                Intent(
                    plan: .answerTransfer(ticket: ticket.number, agent: $0),
                    after: after(.seconds(30), .minutes(40))
                )
            }
        case .messaged(let body):
            guard body.direction == .toCustomer, dice.chance(40) else { return [] }
            return [Intent(plan: .write(ticket: ticket.number), after: after(.minutes(1), .hours(6)))]
        case .held(let body):
            guard body.reason == .waitingForCustomer, dice.chance(80) else { return [] }
            return [Intent(plan: .write(ticket: ticket.number), after: after(.minutes(5), .hours(20)))]
        case .solved: return answer(to: ticket)
        case .confirmed, .resumed, .reopened:
            return [Intent(plan: .work(ticket: ticket.number), after: after(.minutes(1), .minutes(20)))]
        case .closed: return regrets(of: ticket)
        default: return []
        }
    }

    private func receivers(of target: TransferTarget) -> [String] {
        switch target {
        case .agent(let name): [name]
        case .queue(let key):
            Array(agents.values.filter { $0.profile.queues.contains(key) }.map(\.name).sorted().prefix(2))
        }
    }

    private func answer(to ticket: Ticket) -> [Intent] {
        guard customer(of: ticket)?.isOutOfReach == false else { return [] }
        let isSolved = dice.chance(88)
        return [Intent(plan: .confirm(ticket: ticket.number, isSolved: isSolved), after: after(.minutes(2), .hours(5)))]
    }

    private func regrets(of ticket: Ticket) -> [Intent] {
        guard let caller = callers[ticket.number] else { return [] }
        switch dice.number(0..<100) {
        case ..<6: return [Intent(plan: .reopen(ticket: ticket.number), after: after(.minutes(10), .days(9)))]
        case ..<12: return [Intent(plan: .contactAgain(customer: caller), after: after(.minutes(20), .days(2)))]
        case ..<15: return [Intent(plan: .write(ticket: ticket.number), after: after(.minutes(1), .hours(8)))]
        default: return []
        }
    }

    /// Whoever holds the ticket goes on with it, once.
    private func goOn(with ticket: Ticket) -> [Intent] {
        guard ticket.isOpen, ticket.holder != nil, planned.insert(ticket.number).inserted else { return [] }
        let wait =
            if ticket.hold != nil {
                after(.hours(1), .hours(30))
            } else if ticket.solution != nil {
                ticket.isConfirmed ? after(.minutes(1), .minutes(30)) : after(.hours(6), .hours(26))
            } else {
                after(.minutes(1), .minutes(12))
            }
        return [Intent(plan: .work(ticket: ticket.number), after: wait)]
    }
}
