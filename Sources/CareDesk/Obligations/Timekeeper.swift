import Care
import CareStore
import Logging

/// Says what is due: warnings, breaches and escalations within a second of their moment (handbook 1.3).
///
/// The index over due moments is the queue of timers, so that a million of them cost no memory and a restart rebuilds nothing (docs/decisions/0009).
package struct Timekeeper: Sendable {
    private let desk: Desk
    /// Whether subjects are told one after the other, so that the same history always comes out the same.
    private let isOneByOne: Bool
    /// How many subjects one tick takes up.
    private static let batch: Int64 = 256

    package init(_ desk: Desk, isOneByOne: Bool = false) {
        self.desk = desk
        self.isOneByOne = isOneByOne
    }

    /// Says everything that is due by now; returns how many subjects were told.
    @discardableResult
    package func tick() async throws -> Int {
        await desk.dispatcher.takeUpStranded(on: desk)
        try await desk.destroyExpiredExports()
        try await desk.wakeWhatIsDue()
        var told = 0
        while true {
            let now = desk.clock()
            let due = try await desk.database.read {
                try ObligationRows.subjectsDue(by: now.milliseconds, limit: Self.batch, in: $0)
            }
            if due.isEmpty { return told }
            if isOneByOne {
                for subject in due { try await tell(subject) }
            } else {
                try await tellAtOnce(due)
            }
            told += due.count
            if due.count < Self.batch { return told }
        }
    }

    private func tellAtOnce(_ subjects: [String]) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for subject in subjects { group.addTask { try await tell(subject) } }
            try await group.waitForAll()
        }
    }

    private func tell(_ subject: String) async throws {
        if let (kind, id) = MatterKind.parts(ofStream: subject) { return try await desk.tellMatter(kind, id: id) }
        guard let id = TicketCase.id(ofStream: subject) else { return try await settle(subject) }
        let known = try await desk.database.read { try desk.ticketCase(id: id, upTo: nil, in: $0) }
        let centre = desk.dispatcher.settings
        let outcome = try await desk.change(known.ticket.number, by: .timekeeper) { ticket, rulebook, moment in
            let said = ticket.announcing(asOf: moment)
            return said + said.flatMap { Self.followUp(to: $0, on: ticket, under: rulebook.edition, in: centre) }
        }
        if outcome.ticket.ticket.version == known.ticket.version { try await settle(subject) }
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
    ///
    /// It is part of the same deed as the breach, for a breach is said only once and what follows from it must not be lost in between.
    private static func followUp(
        to said: TicketEvent,
        on ticket: Ticket,
        under edition: Edition,
        in centre: Centre
    ) -> [TicketEvent] {
        guard case .breached(let breach) = said, case .deadline(let deadline)? = edition.rules[breach.rule]?.kind else {
            return []
        }
        if deadline.opens == "ticket.queued", deadline.meets.contains("ticket.assigned"), ticket.assignment == .waiting
        {
            let queue = centre.queue(ticket.queue)?.overflow ?? centre.leadQueue
            return (try? ticket.overflowing(to: queue, by: .timekeeper)) ?? []
        }
        if deadline.opens == "ticket.assigned", deadline.meets.contains("ticket.taken"),
            case .offered = ticket.assignment
        {
            let refusal = try? ticket.refusing(
                .unanswered,
                by: .timekeeper,
                leadQueue: centre.leadQueue,
                under: edition
            )
            return refusal ?? []
        }
        return []
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
