import Care
import CareStore

/// What is done to everything that we hold of one data subject (handbook 7.2, 7.4; docs/decisions/0022).
extension Desk {
    /// Destroys a data subject's key: the words are gone from journal, rows, search and every backup at once, and the journal still verifies.
    ///
    /// - Throws: `Refusal` when a matter of this person is still open, or a term of keeping runs.
    package func shred(customer: String, by actor: Actor, reason: String) async throws {
        try actor.demand(.answerDataSubjects)
        try MatterWords.demand(reason, at: "/reason")
        let moment = clock()
        let seq = try await database.write { connection in
            if let term = try self.keepingTerm(of: customer, at: moment, in: connection) {
                throw Refusal.termRuns(term)
            }
            var note = AccessNote.administered("customer/\(customer)", "erase", by: actor)
            note.subject = customer
            try self.accessLog.add(note, in: connection)
            return try self.erase(customer, because: reason, at: moment, by: actor, in: connection)
        }
        keyRing.forget(customer, isDestroyed: true)
        announcer.announce(seq)
    }

    /// The longest term of keeping that runs for what we hold of somebody; nil when all may be erased (clause 7.4).
    ///
    /// - Throws: `Refusal` when a ticket of this person is still open: then the purpose still stands.
    func keepingTerm(of customer: String, at moment: Moment, in connection: any Connection) throws -> KeepingTerm? {
        var longest: KeepingTerm?
        let rows = try Tickets.everyOfCustomer(customer, in: connection)
        let open = rows.filter(\.isOpen).map(\.number)
        if !open.isEmpty { throw Refusal.openTickets(open) }
        for row in rows {
            let known = try ticketCase(id: row.id, upTo: nil, in: connection)
            let (edition, calendar) = (known.rulebook.edition, known.rulebook.calendar("always"))
            guard let term = edition.keepingTerm(of: known.ticket, at: moment, in: calendar) else { continue }
            guard let until = term.until else { return term }
            if until > longest?.until ?? moment { longest = term }
        }
        return longest
    }

    /// Erases within a transaction; the key must be forgotten once that is durable.
    func erase(
        _ customer: String,
        because reason: String,
        at moment: Moment,
        by actor: Actor,
        in connection: any Connection
    ) throws -> Int64 {
        try unindex(customer, in: connection)
        try DraftRows.remove(about: customer, in: connection)
        try AttachmentRows.destroy(about: customer, in: connection)
        try Customers.shred(id: customer, in: connection)
        return try note(.erased(.init(reason: reason)), of: customer, at: moment, by: actor, in: connection)
    }

    /// Lets nothing but storage go on: the words are out of every list, page, search and deed, and the number finds nobody (PIPL 47).
    func restrict(
        _ customer: String,
        until: Moment,
        because reason: String,
        at moment: Moment,
        by actor: Actor,
        in connection: any Connection
    ) throws -> Int64 {
        try unindex(customer, in: connection)
        try DraftRows.remove(about: customer, in: connection)
        try AttachmentRows.removeUnsent(about: customer, in: connection)
        try Customers.restrict(id: customer, until: until.milliseconds, in: connection)
        let event = CustomerEvent.restricted(.init(until: until, reason: reason))
        return try note(event, of: customer, at: moment, by: actor, in: connection)
    }

    /// Appends to the stream of a data subject, within a transaction.
    @discardableResult
    func note(
        _ event: CustomerEvent,
        of customer: String,
        at moment: Moment,
        by actor: Actor,
        in connection: any Connection
    ) throws -> Int64 {
        let stream = Self.stream(ofCustomer: customer)
        let head = try Journal.stream(stream, in: connection).last
        let key = try keyRing.keys(of: [customer], in: connection)[customer]
        let entry = JournalEntry(
            version: Int(head?.version ?? 0) + 1,
            at: moment,
            actor: actor,
            edition: try rulebook(inForceAt: moment).edition.version,
            event: try event.mapPersonal { try key?.seal($0) ?? .shredded }
        )
        let rows = try EntryCodec().rows([entry], stream: stream, after: head?.hash ?? JournalRow.genesis)
        return try Journal.append(rows, to: connection).last ?? 0
    }

    static func stream(ofCustomer id: String) -> String { "customer/\(id)" }

    /// Takes every ticket of somebody out of the search index.
    private func unindex(_ customer: String, in connection: any Connection) throws {
        guard let key = try keyRing.keys(of: [customer], in: connection)[customer], !key.isRestricted else { return }
        for row in try Tickets.everyOfCustomer(customer, in: connection) {
            let known = try ticketCase(id: row.id, upTo: nil, in: connection)
            let tokens = try TicketRebuild.tokens(of: known, key: key, on: self)
            for (seq, words) in tokens.sorted(by: { $0.key < $1.key }) {
                try SearchIndex.remove(words, at: seq, from: connection)
            }
        }
    }
}

extension Refusal {
    static func openTickets(_ numbers: [String]) -> Refusal {
        let some = numbers.prefix(5).joined(separator: ", ")
        return Refusal(
            .wrongStage,
            "open-tickets",
            Text(zh: "仍有未办结的工单：\(some)", en: "There are open tickets: \(some)"),
            clause: ClauseNumber(7, 4)
        )
    }

    static func termRuns(_ term: KeepingTerm) -> Refusal {
        Refusal(
            .wrongStage,
            "term-runs",
            Text(zh: "工单 \(term.ticket) 的保存期未满，只能存储", en: "The term of keeping of \(term.ticket) still runs"),
            clause: ClauseNumber(7, 4),
            rule: term.rule
        )
    }
}
