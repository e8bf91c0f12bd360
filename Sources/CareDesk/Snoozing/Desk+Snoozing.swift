import Care
import CareStore
import Logging

extension Desk {
    /// When a ticket comes back, as it was asked for.
    package enum Return: Sendable {
        /// In plain words, by the working calendar.
        case spoken(String)
        case at(Moment)
    }

    /// How many tickets one look brings back at most.
    private static let batch: Int64 = 256

    /// What plain words mean now, by the calendar of the office and the desk's time zone.
    package func spokenMoment(_ words: String) throws -> SpokenMoment {
        try spokenMoment(words, asOf: clock())
    }

    private func spokenMoment(_ words: String, asOf moment: Moment) throws -> SpokenMoment {
        try SpokenMoment(words, asOf: moment, on: rulebook(inForceAt: moment).calendar("office"))
    }

    /// 稍后处理: puts a ticket out of the queue until a moment (handbook 3.1).
    package func snooze(
        _ number: String,
        until asked: Return,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        try await change(number, by: actor, request: request) { ticket, _, moment in
            let until =
                switch asked {
                case .spoken(let words): try self.spokenMoment(words, asOf: moment).moment
                case .at(let moment): moment
                }
            return try ticket.snoozing(until: until, asOf: moment, by: actor)
        }
    }

    /// Brings a ticket back into its queue.
    package func wake(
        _ number: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        try await change(number, by: actor, request: request) { ticket, _, _ in try ticket.waking(by: actor) }
    }

    /// Brings back what is due by now; one that nothing may be written to any more holds up no other.
    func wakeWhatIsDue() async throws {
        var after: TicketList.Cursor?
        while true {
            let (now, last) = (clock().milliseconds, after)
            let due = try await database.read { connection in
                try Tickets.snoozed(upTo: now, after: last, limit: Self.batch, in: connection)
            }
            for row in due { try await wakeDue(row.number) }
            guard due.count == Self.batch, let row = due.last else { return }
            after = .init(place: row.until, id: row.id)
        }
    }

    private func wakeDue(_ number: String) async throws {
        do {
            _ = try await change(number, by: .timekeeper) { ticket, _, moment in ticket.waking(asOf: moment) }
        } catch let refusal as Refusal {
            logger.debug("ticket not woken", metadata: ["ticket": "\(number)", "reason": "\(refusal)"])
        }
    }
}
