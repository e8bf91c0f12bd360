import Care
import CareStore

extension Desk {
    /// What the handbook says of the words of a reply, without sending it.
    ///
    /// With a ticket it is judged by the ticket's edition and knows the customer as far as the actor may; without one, by the edition in force.
    ///
    /// - Throws: `Refusal` when the text is empty or too long, or the ticket is not within the actor's reach.
    package func checkWording(
        of text: String,
        on number: String?,
        by actor: Actor
    ) async throws -> (report: WordingReport, edition: String) {
        if PersonalText.clear(text).isEmpty {
            throw Refusal.field("/text", "请写明要检查的话", "Give the words to check", clause: "3.3")
        }
        try ContactRecord.check(.clear(text), "/text", ContactLimits.description)
        guard let number else {
            let edition = try rulebook(inForceAt: clock()).edition
            return (wordingChecks.check(by: edition).report(on: text), edition.version)
        }
        let reach = reach(of: actor)
        let known = try await database.read { try self.ticket(number, within: reach, in: $0) }
        let edition = known.rulebook.edition
        return (try await judge(text, on: known, by: actor), edition.version)
    }

    /// A public reply, an internal note, or the customer's words (handbook 3.2); the wording of a reply is checked (handbook 3.3).
    ///
    /// What is said on a merged ticket lands on the one as which that goes on (docs/decisions/0040).
    ///
    /// - Parameters:
    ///   - number: The ticket's number.
    ///   - message: What is said; a script in it is a number, and the journal keeps its revision too.
    ///   - reason: Why a reply goes out whose wording needs a reason; it is kept with the message.
    ///   - actor: Who says it.
    ///   - request: Key and expected version.
    /// - Returns: The ticket as the deed left it.
    /// - Throws: `Refusal` `wording-blocked` or `wording-needs-reason` beside those of every deed.
    package func message(
        _ number: String,
        _ message: TicketEvent.Messaged,
        because reason: String? = nil,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        do {
            return try await say(message, on: number, because: reason, by: actor, request: request)
        } catch let refusal as Refusal where refusal.code == Refusal.merged.code {
            guard let survivor = try await survivor(of: number, for: actor) else { throw refusal }
            var request = request
            request.expectedVersion = nil
            return try await say(message, on: survivor, because: reason, by: actor, request: request)
        }
    }

    private func say(
        _ message: TicketEvent.Messaged,
        on number: String,
        because reason: String?,
        by actor: Actor,
        request: DeedRequest
    ) async throws -> DeedOutcome {
        try ContactRecord.check(message.words, "/text", ContactLimits.description)
        try Ticket.demandRole(of: actor)
        let subject = try await subject(of: number, hearing: message, by: actor)
        let script = message.direction == .toCustomer ? try await used(message.script) : nil
        let parcel = try await parcel(request.attachments, on: number, by: actor)
        return try await change(number, by: actor, request: request) { ticket, rulebook, _ in
            let carried = try message.carrying(request.attachments, from: parcel).waiving(nil)
            let events = try ticket.messaging(carried, by: actor)
            guard let subject, let words = message.words.words else { return events }
            let report = self.wordingChecks.check(by: rulebook.edition).report(on: words, to: subject)
            let waiver = try report.waiver(because: reason)
            return events.map { event in
                if case .messaged(let body) = event { .messaged(body.waiving(waiver, using: script)) } else { event }
            }
        }
    }

    /// Whom a reply goes to; nil for what is no reply.
    ///
    /// The customer's fields are opened only when something was found that they may excuse. A ticket that is not to be found here is refused, or
    /// answered, by the deed.
    private func subject(
        of number: String,
        hearing message: TicketEvent.Messaged,
        by actor: Actor
    ) async throws -> WordingSubject? {
        guard message.direction == .toCustomer, let words = message.words.words else { return nil }
        let reach = reach(of: actor)
        do {
            let known = try await database.read { try self.ticket(number, within: reach, in: $0) }
            return try await subject(of: known, for: words, by: actor)
        } catch let refusal as Refusal where refusal.kind == .notFound {
            return .stranger
        }
    }

    private func judge(_ text: String, on known: TicketCase, by actor: Actor) async throws -> WordingReport {
        let subject = try await subject(of: known, for: text, by: actor)
        return wordingChecks.check(by: known.rulebook.edition).report(on: text, to: subject)
    }

    /// The customer as far as the actor may know him, so that nobody learns a masked number by trying.
    private func subject(of known: TicketCase, for text: String, by actor: Actor) async throws -> WordingSubject {
        let first = wordingChecks.check(by: known.rulebook.edition).report(on: text, to: .stranger)
        guard let grade = first.grade, grade < .note || first.findings.contains(where: \.mayBeQuoted) else {
            return .stranger
        }
        let shown = try await shown(known, to: actor)
        return WordingSubject(shown.ticket, said: shown.entries.compactMap(\.event.customerWords))
    }
}

extension WordingFinding {
    fileprivate var mayBeQuoted: Bool { aspect == .forbidden }
}
