import Care
import CareStore
import Logging

/// Says what is due: warnings, breaches and escalations within a second of their moment (handbook 1.3).
///
/// The index over due moments is the queue of timers, so that a million of them cost no memory and a restart rebuilds nothing (docs/decisions/0009).
package struct Timekeeper: Sendable {
    private let desk: Desk
    /// How many subjects one tick takes up.
    private static let batch: Int64 = 256

    package init(_ desk: Desk) {
        self.desk = desk
    }

    /// Says everything that is due by now; returns how many subjects were told.
    @discardableResult
    package func tick() async throws -> Int {
        var told = 0
        while true {
            let now = desk.clock()
            let due = try await desk.database.read {
                try ObligationRows.subjectsDue(by: now.milliseconds, limit: Self.batch, in: $0)
            }
            if due.isEmpty { return told }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for subject in due { group.addTask { try await tell(subject) } }
                try await group.waitForAll()
            }
            told += due.count
            if due.count < Self.batch { return told }
        }
    }

    private func tell(_ subject: String) async throws {
        guard let id = TicketCase.id(ofStream: subject) else { return try await settle(subject) }
        let known = try await desk.database.read { try desk.ticketCase(id: id, upTo: nil, in: $0) }
        let outcome = try await desk.change(known.ticket.number, by: .timekeeper) { ticket, _, moment in
            ticket.announcing(asOf: moment)
        }
        let told = outcome.ticket.entries.dropFirst(known.entries.count)
        if told.isEmpty { try await settle(subject) }
        for entry in told {
            if case .breached(let breach) = entry.event { try await follow(breach, on: outcome.ticket) }
        }
    }

    /// Puts right the rows of a subject that has nothing to say after all, so that it is not asked about again.
    private func settle(_ subject: String) async throws {
        let now = desk.clock()
        guard let id = TicketCase.id(ofStream: subject) else { return }
        try await desk.database.write { connection in
            let ticket = try desk.ticketCase(id: id, upTo: nil, in: connection).ticket
            for obligation in ticket.obligations.all {
                let row = ObligationRow(obligation, of: subject, edition: ticket.edition, asOf: now)
                let isStale = row.nextAt.map { $0 <= now.milliseconds } ?? false
                try ObligationRows.upsert(ticket.isOpen && !isStale ? row : row.silenced, in: connection)
            }
        }
    }

    /// What the desk does by itself when a limit of clause 2.2 passes: nobody eligible in time, or an offer not taken up.
    private func follow(_ breach: TicketEvent.Breached, on known: TicketCase) async throws {
        guard case .deadline(let deadline)? = known.rulebook.edition.rules[breach.rule]?.kind else { return }
        let ticket = known.ticket
        do {
            if deadline.opens == "ticket.queued", deadline.meets.contains("ticket.assigned"),
                ticket.assignment == .waiting
            {
                let queue = desk.dispatcher.settings.queue(ticket.queue)?.overflow ?? desk.dispatcher.settings.leadQueue
                _ = try await desk.change(ticket.number, by: .dispatcher) { ticket, _, _ in
                    try ticket.overflowing(to: queue, by: .dispatcher)
                }
            } else if deadline.opens == "ticket.assigned", deadline.meets.contains("ticket.taken") {
                guard case .offered = ticket.assignment else { return }
                _ = try await desk.answerAssignment(ticket.number, refusing: .unanswered, by: .dispatcher)
            }
        } catch let refusal as Refusal {
            desk.logger.debug(
                "nothing to follow up",
                metadata: ["ticket": "\(ticket.number)", "why": "\(refusal.code)"]
            )
        }
    }
}

extension ObligationRow {
    /// The same duty with nothing more to say.
    var silenced: ObligationRow {
        ObligationRow(
            subject: subject,
            rule: rule,
            ordinal: ordinal,
            state: state,
            openedAt: openedAt,
            dueAt: dueAt,
            settledAt: settledAt,
            nextAt: nil,
            edition: edition
        )
    }
}
