import Care
import CareDesk

extension SimulationReport {
    /// Counts how a ticket's duties stand, by the clauses that asked for them.
    mutating func add(_ known: TicketCase) {
        for duty in known.ticket.obligations.all {
            guard let clause = known.rulebook.edition.rules[duty.rule]?.clause else { continue }
            var keeping = clauses["\(clause)"] ?? Keeping()
            switch duty.state {
            case .pending: keeping.pending += 1
            case .met: keeping.met += 1
            case .breached: keeping.breached += 1
            case .waived: keeping.waived += 1
            case .void: keeping.void += 1
            }
            clauses["\(clause)"] = keeping
        }
    }
}
