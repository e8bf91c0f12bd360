import Care
import CareStore

/// The deeds on requests of data subjects (handbook 7.2; PIPL 44–50).
extension Desk {
    /// Takes in a request: from a ticket whose caller claims it, or by hand for a number.
    ///
    /// Whoever we hold nothing of gets a key all the same: what he asks for is personal too, and *not held* is an answer.
    package func openDisclosure(
        _ asked: DisclosureRequest,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Disclosure> {
        if !actor.role.may(.handleTickets) {
            try actor.demand(.answerDataSubjects)
        }
        try asked.validate()
        let moment = request.at ?? clock()
        return try await openMatter(Disclosure.self, by: actor, request: request) { number, connection in
            let (customer, key) = try self.subject(of: asked, at: moment, by: actor, in: connection)
            return MatterOpening(events: asked.opening(number: number, customer: customer), key: key)
        }
    }

    /// Notes how the person showed who he is; without it nothing is answered (PIPL 50).
    package func identify(
        _ number: String,
        by actor: Actor,
        proof: IdentityProof,
        note: PersonalText?,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Disclosure> {
        try await decide(number, by: actor, request: request) { known, _, _ in
            try known.content.identifying(by: proof, note)
        }
    }

    /// Adds what is right instead; what was recorded stays as it was (handbook 3.4).
    package func correct(
        _ number: String,
        by actor: Actor,
        field: SubjectField,
        to words: PersonalText,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Disclosure> {
        try await decide(number, by: actor, request: request) { known, moment, connection in
            let events = try known.content.correcting(field, to: words)
            let addition = CustomerEvent.Corrected(field: field, words: words, request: number)
            try self.note(.corrected(addition), of: known.content.subject, at: moment, by: actor, in: connection)
            return events
        }
    }

    /// Answers, and does what the answer says: hands over, has corrected, erases, or keeps in storage only where a term still runs.
    package func answer(
        _ number: String,
        by actor: Actor,
        saying words: PersonalText,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Disclosure> {
        let answered = try await decide(number, by: actor, request: request) { known, moment, connection in
            switch known.content.right {
            case .delete:
                try self.answerDeletion(of: known, saying: words, at: moment, by: actor, in: connection)
            case .correct: try known.content.answering(.corrected, saying: words)
            case .access, .copy, .portability, .explain: try known.content.answering(.given, saying: words)
            }
        }
        forgetKey(after: answered)
        return answered
    }

    /// Refuses, with a reason of the closed list and the words that the person is told (R-7.2-05).
    package func refuse(
        _ number: String,
        by actor: Actor,
        because reason: DisclosureRefusal,
        saying words: PersonalText,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Disclosure> {
        try await decide(number, by: actor, request: request) { known, _, _ in
            try known.content.refusing(reason, saying: words)
        }
    }

    package func withdraw(
        _ number: String,
        by actor: Actor,
        because reason: String,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Disclosure> {
        try await decide(number, by: actor, request: request) { known, _, _ in
            try known.content.withdrawing(because: reason)
        }
    }

    /// Erases what was only stored, once the law's term has ended.
    package func eraseStored(
        _ number: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest()
    ) async throws -> MatterCase<Disclosure> {
        let erased = try await decide(number, by: actor, request: request) { known, moment, connection in
            let events = try known.content.erasing(at: moment)
            _ = try self.erase(known.content.subject, because: number, at: moment, by: actor, in: connection)
            return events
        }
        forgetKey(after: erased)
        return erased
    }

    private func decide(
        _ number: String,
        by actor: Actor,
        request: DeedRequest,
        _ decide: @escaping @Sendable (MatterCase<Disclosure>, Moment, any Connection) throws -> [DisclosureEvent]
    ) async throws -> MatterCase<Disclosure> {
        try actor.demand(.answerDataSubjects)
        return try await changeMatter(number, by: actor, request: request) { known, moment, connection in
            let events = try decide(known, moment, connection)
            guard let last = events.last else { return events }
            var note = AccessNote.administered("disclosure/\(number)", type(of: last.body).type, by: actor)
            note.subject = known.content.subject
            try self.accessLog.add(note, in: connection)
            return events
        }
    }

    private func answerDeletion(
        of known: MatterCase<Disclosure>,
        saying words: PersonalText,
        at moment: Moment,
        by actor: Actor,
        in connection: any Connection
    ) throws -> [DisclosureEvent] {
        let (subject, number) = (known.content.subject, known.content.number)
        guard let term = try keepingTerm(of: subject, at: moment, in: connection) else {
            let events = try known.content.answering(.erased, saying: words)
            _ = try erase(subject, because: number, at: moment, by: actor, in: connection)
            return events
        }
        let until = term.until ?? Moment(milliseconds: .max)
        let events = try known.content.answering(.restricted, saying: words, until: until)
        _ = try restrict(subject, until: until, because: number, at: moment, by: actor, in: connection)
        return events
    }

    /// What was destroyed or taken out of use must not go on working from memory.
    private func forgetKey(after known: MatterCase<Disclosure>) {
        switch known.content.state {
        case .erased: keyRing.forget(known.content.subject, isDestroyed: true)
        case .restricted: keyRing.forget(known.content.subject)
        case .requested, .identified, .answered, .refused, .withdrawn: break
        }
    }

    /// Whose request it is, with the key that seals it.
    private func subject(
        of asked: DisclosureRequest,
        at moment: Moment,
        by actor: Actor,
        in connection: any Connection
    ) throws -> (id: String, key: SubjectKey) {
        switch asked.about {
        case .ticket(let number):
            guard let id = try Tickets.id(ofNumber: number, in: connection),
                let row = try Tickets.rows(ids: [id], in: connection).first,
                actor.role.may(.answerDataSubjects) || reach(of: actor).holds(row)
            else {
                throw Refusal.field("/ticket", "没有工单 \(number)", "There is no ticket \(number)", clause: "7.2")
            }
            guard let key = try keyRing.keys(of: [row.customer], in: connection)[row.customer], !key.isRestricted else {
                throw Refusal.outOfUse(number)
            }
            return (row.customer, key)
        case .number(let number):
            let index = Self.normalised(number).map(vault.index)
            if let index, let row = try Customers.find(numberIndex: index, in: connection),
                let key = try keyRing.keys(of: [row.id], in: connection)[row.id]
            {
                return (row.id, key)
            }
            let id = ids.next(at: moment)
            _ = try vault.learn(in: connection)
            let (key, wrapped) = try vault.newKey(for: id)
            let at = moment.milliseconds
            try Customers.insert(id: id, numberIndex: index, wrappedKey: wrapped, at: at, into: connection)
            return (id, key)
        }
    }
}
