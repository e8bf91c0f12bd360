import Care
import CareStore

extension Desk {
    /// 接单: a contact becomes a ticket, or is counted on the one that it asks about again (handbook 2.1).
    ///
    /// The same number and category within the edition's window is linked and counted as 催单; no second clock opens.
    ///
    /// - Throws: `Refusal` when a field is wrong.
    package func accept(
        _ contact: ContactRequest,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> DeedOutcome {
        try Ticket.demandIntake(of: actor)
        let valid = try contact.validated(asOf: clock())
        for _ in 0..<Self.attempts {
            let moment = valid.receivedAt ?? clock()
            let rulebook = try rulebook(inForceAt: moment)
            let caller: Caller
            switch try await begin(
                request,
                by: actor,
                reading: { try self.caller(of: valid, at: moment, under: rulebook, in: $0).hiding(from: actor) }
            ) {
            case .answered(let answer): return answer
            case .known(let found): caller = found
            }
            if let open = caller.duplicate(of: classify(valid)) {
                return try await urge(open, with: valid, by: actor, request: request)
            }
            if let outcome = try await make(
                valid,
                for: caller,
                at: moment,
                by: actor,
                under: rulebook,
                request: request
            ) {
                return outcome
            }
        }
        throw DeskFault.lostRace
    }

    /// Who calls, as far as the desk knows: an old customer with his matters, or a new one.
    private struct Caller: Sendable {
        let id: String
        let key: SubjectKey
        let new: TicketWrite.NewCustomer?
        /// When a ticket must have been received to be about the same matter.
        let window: ClosedRange<Moment>
        /// Tickets within the window, newest first.
        let matters: [TicketRow]

        func alike(_ classification: Classification) -> [TicketRow] {
            matters.filter { $0.category == classification.category.value.rawValue }
        }

        /// Whoever a matter is about must not learn of it, so that for him the customer asks for the first time (handbook 2.2).
        func hiding(from actor: Actor) -> Caller {
            let seen = matters.filter { actor.kind != .staff || !$0.concerns(actor.name) }
            return Caller(id: id, key: key, new: new, window: window, matters: seen)
        }

        func duplicate(of classification: Classification) -> TicketRow? { alike(classification).first(where: \.isOpen) }
    }

    /// What a contact is about, as the classifier and whoever took it say.
    func classify(_ contact: ContactRequest) -> Classification {
        let isGiven = contact.type != nil && contact.category != nil && contact.urgency != nil
        let guess = isGiven ? Classifier.blank.classify("") : learner.classify(contact.record.description.words ?? "")
        return Acceptance.classification(guess, corrected: contact)
    }

    private func caller(
        of contact: ContactRequest,
        at moment: Moment,
        under rulebook: Rulebook,
        in connection: any Connection
    ) throws -> Caller {
        let reach = rulebook.edition.duplicateWindow(in: rulebook.calendar("always"), before: moment)
        let window = moment - reach...moment + reach
        guard let number = contact.record.number?.words.flatMap(Self.normalised) else {
            return try newCaller(index: nil, at: moment, within: window)
        }
        let index = vault.index(ofNumber: number)
        guard let row = try Customers.find(numberIndex: index, in: connection), let wrapped = row.wrappedKey else {
            return try newCaller(index: index, at: moment, within: window)
        }
        let key = try keyRing.known(row.id) ?? vault.key(of: row.id, wrapped: wrapped)
        keyRing.remember(key, of: row.id)
        let matters = try Tickets.ofCustomer(row.id, within: window, in: connection)
        return Caller(id: row.id, key: key, new: nil, window: window, matters: matters)
    }

    private func newCaller(index: [UInt8]?, at moment: Moment, within window: ClosedRange<Moment>) throws -> Caller {
        let id = ids.next(at: moment)
        let (key, wrapped) = try vault.newKey(for: id)
        let new = TicketWrite.NewCustomer(id: id, numberIndex: index, wrappedKey: wrapped)
        return Caller(id: id, key: key, new: new, window: window, matters: [])
    }

    /// The digits of a number; nil when there are none.
    ///
    /// A leading +86 or 0086 says nothing at home.
    static func normalised(_ number: String) -> String? {
        var digits = number.filter { $0.isASCII && $0.isNumber }
        if digits.hasPrefix("0086") { digits.removeFirst(2) }
        if digits.count == 13, digits.hasPrefix("86") { digits.removeFirst(2) }
        return digits.isEmpty ? nil : digits
    }

    private func urge(
        _ open: TicketRow,
        with contact: ContactRequest,
        by actor: Actor,
        request: DeedRequest
    ) async throws -> DeedOutcome {
        var request = request
        request.at = request.at ?? contact.receivedAt
        // Whoever takes a customer's call counts it on the ticket, wherever that stands, and has to do with it from then on.
        let asked = AskedTicket(number: open.number, reach: .everything)
        return try await change(asked, by: actor, request: request) { ticket, _, _ in
            try ticket.urging(contact.record.description, through: contact.record.channel, by: actor)
                + contact.past.compactMap(\.words)
        }
    }

    /// Writes the new ticket; nil when somebody else was first.
    private func make(
        _ contact: ContactRequest,
        for caller: Caller,
        at moment: Moment,
        by actor: Actor,
        under rulebook: Rulebook,
        request: DeedRequest
    ) async throws -> DeedOutcome? {
        let classification = classify(contact)
        let acceptance = Acceptance(
            number: try await numbers.take(at: moment, from: database),
            customer: caller.id,
            request: contact,
            classification: classification,
            earlierContacts: caller.alike(classification).count,
            follows: caller.alike(classification).first?.number
        )
        var story = TicketStory(id: ids.next(at: moment), author: actor, rulebook: rulebook, key: caller.key)
        try story.add(acceptance.events(queue: dispatcher.queue(for: acceptance)), at: moment, on: self)
        for deed in contact.past { try story.recall(deed, on: self) }
        let after = try story.told()
        let rows = changedObligations(from: nil, to: after.ticket, asOf: after.ticket.changedAt)
        var write = TicketWrite(
            journal: after.rows,
            row: TicketRow(after.ticket, asOf: after.ticket.changedAt),
            isNew: true,
            obligations: after.ticket.isOpen ? rows : rows.map(\.silenced),
            counters: counterDelta(from: nil, to: after.ticket),
            tokens: tokens(of: story.events)
        )
        write.customer = caller.new
        write.unlessDuplicateWithin = caller.new == nil ? caller.window : nil
        write.author = actor
        write.idempotency = kept(request, status: 201, write: write, by: actor)
        guard try await commit(write, changed: after) else { return nil }
        keyRing.remember(caller.key, of: caller.id)
        return DeedOutcome(ticket: after, status: 201, isReplay: false)
    }
}
