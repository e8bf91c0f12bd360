import Care
import CareStore

/// The deeds on a ticket, one line each: what they mean is decided in `Care`.
extension Desk {
    /// 初步记录: completes the record (handbook 2.1); `merge` puts the new fields over the sealed old ones.
    package func record(
        _ number: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest(),
        merge: @escaping @Sendable (ContactRecord) -> ContactRecord
    ) async throws -> DeedOutcome {
        try await change(number, by: actor, request: request) { ticket, _, _ in
            let record = merge(ticket.record)
            try record.validate()
            return try ticket.recording(record, by: actor)
        }
    }

    /// Sets type, category or urgency right; the classifier learns from it (handbook 2.1).
    package func classify(
        _ number: String,
        as correction: Correction,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        let outcome = try await change(number, by: actor, request: request) { ticket, _, _ in
            try ticket.classifying(correction, by: actor)
        }
        if !outcome.isReplay { try await learner.learn(from: outcome.ticket, correction, on: self) }
        return outcome
    }

    /// 初步评估 (handbook 2.1).
    package func assess(
        _ number: String,
        _ assessment: AssessmentRequest,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        try await change(number, by: actor, request: request) { ticket, rulebook, _ in
            try ticket.assessing(assessment.assessed(for: ticket), by: actor, under: rulebook.edition)
        }
    }

    package func prioritise(
        _ number: String,
        _ priority: Priority,
        because reason: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        try await change(number, by: actor, request: request) { ticket, rulebook, _ in
            try ticket.prioritising(priority, because: reason, by: actor, under: rulebook.edition)
        }
    }

    /// 挂起 (handbook 3.1).
    package func hold(
        _ number: String,
        for reason: HoldReason,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        try await change(number, by: actor, request: request) { ticket, _, _ in
            try ticket.holding(for: reason, by: actor)
        }
    }

    package func resume(
        _ number: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        try await change(number, by: actor, request: request) { ticket, _, _ in try ticket.resuming(by: actor) }
    }

    /// 处理结果 (handbook 3.1, 3.4).
    package func solve(
        _ number: String,
        _ solution: TicketEvent.Solved,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        try solution.validate()
        return try await change(number, by: actor, request: request) { ticket, _, _ in
            try ticket.solving(solution, by: actor)
        }
    }

    /// 用户确认: what the customer said about the solution (handbook 1.2).
    package func confirm(
        _ number: String,
        _ confirmation: TicketEvent.Confirmed,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        try await change(number, by: actor, request: request) { ticket, _, _ in
            try ticket.confirming(confirmation, by: actor)
        }
    }

    /// A failed attempt to reach the customer (handbook 1.2).
    package func failContact(
        _ number: String,
        through channel: Channel,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        let zone = zone
        return try await change(number, by: actor, request: request) { ticket, _, moment in
            let day = zone.date(of: moment).description
            return try ticket.failingContact(through: channel, on: day, by: actor)
        }
    }

    /// 闭环 (handbook 1.2).
    package func close(
        _ number: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        try await change(number, by: actor, request: request) { ticket, rulebook, _ in
            try ticket.closing(by: actor, under: rulebook.edition)
        }
    }

    package func reopen(
        _ number: String,
        because words: PersonalText,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        let queue = dispatcher.settings.fallbackQueue
        return try await change(number, by: actor, request: request) { ticket, rulebook, moment in
            let events = try ticket.reopening(words, at: moment, by: actor, under: rulebook)
            return events + [.queued(.init(queue: ticket.queue.isEmpty ? queue : ticket.queue, reason: .reopening))]
        }
    }

    package func cancel(
        _ number: String,
        because reason: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        try await change(number, by: actor, request: request) { ticket, _, _ in
            try ticket.cancelling(because: reason, by: actor)
        }
    }

    package func waive(
        _ number: String,
        _ rule: RuleID,
        because reason: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        try await change(number, by: actor, request: request) { ticket, rulebook, _ in
            try ticket.waiving(rule, because: reason, by: actor, under: rulebook.edition)
        }
    }
}
