import Care
import CareStore
import Logging

extension Desk {
    /// 分派: offers the ticket to an agent; an agent who names himself takes it (handbook 2.2).
    package func assign(
        _ number: String,
        to agent: String,
        explained explanation: MatchExplanation? = nil,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        let isKnown = await dispatcher.knows(agent: agent)
        guard isKnown || agent == actor.name else {
            throw Refusal.field("/agent", "没有坐席 \(agent)", "There is no agent \(agent)", clause: "2.2")
        }
        return try await change(number, by: actor, request: request) { ticket, _, _ in
            try ticket.assigning(to: agent, explained: explanation, by: actor)
        }
    }

    /// The agent accepts the offer, or gives it back with a reason.
    package func answerAssignment(
        _ number: String,
        refusing reason: RefusalReason?,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        let leadQueue = dispatcher.settings.leadQueue
        return try await change(number, by: actor, request: request) { ticket, rulebook, _ in
            if let reason {
                try ticket.refusing(reason, by: actor, leadQueue: leadQueue, under: rulebook.edition)
            } else {
                try ticket.taking(by: actor)
            }
        }
    }

    /// Takes a ticket back from somebody who works on tickets no more; one of which nothing may be written any more stays as it is.
    func takeBack(_ number: String, from agent: String) async throws {
        do {
            _ = try await change(number, by: .dispatcher) { ticket, _, _ in
                ticket.returning(from: agent)
            }
        } catch let refusal as Refusal {
            logger.debug("ticket not taken back", metadata: ["ticket": "\(number)", "reason": "\(refusal)"])
        }
    }

    /// 转接 (handbook 2.4).
    package func transfer(
        _ number: String,
        _ offer: TicketEvent.TransferOffered,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        try ContactRecord.check(offer.summary, "/summary", ContactLimits.expectedResult)
        try await dispatcher.demandExists(offer.to)
        return try await change(number, by: actor, request: request) { ticket, rulebook, _ in
            try ticket.transferring(offer, by: actor, under: rulebook.edition)
        }
    }

    /// The receiving side accepts or rejects (handbook 2.4).
    package func answerTransfer(
        _ number: String,
        _ answer: TicketEvent.TransferAnswered,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        let leadQueue = dispatcher.settings.leadQueue
        return try await change(number, by: actor, request: request) { ticket, rulebook, _ in
            try ticket.answeringTransfer(answer, by: actor, leadQueue: leadQueue, under: rulebook.edition)
        }
    }

    /// Takes the best waiting ticket for an agent; nil when none waits that he may take.
    package func takeNext(by actor: Actor, request: DeedRequest = DeedRequest()) async throws -> DeedOutcome? {
        for _ in 0..<Self.attempts {
            let earlier = try await database.read { try self.replay(of: request, by: actor, in: $0) }
            if let earlier { return earlier }
            guard let match = await dispatcher.next(for: actor.name, asOf: clock()) else { return nil }
            do {
                // What the dispatcher gives him becomes his own.
                let asked = AskedTicket(number: match.ticket, reach: reach(of: actor).widened)
                return try await change(asked, by: actor, request: request) { ticket, _, _ in
                    try ticket.taking(explained: match.explanation, by: actor)
                }
            } catch {
                await dispatcher.refresh(match.ticket, on: self)
                guard let refusal = error as? Refusal, refusal.kind == .conflict else { throw error }
            }
        }
        return nil
    }
}
