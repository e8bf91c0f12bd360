import Care
import CareStore

extension Desk {
    package typealias Decision =
        @Sendable (_ ticket: Ticket, _ rulebook: Rulebook, _ moment: Moment) throws -> [TicketEvent]

    /// Does one deed on one ticket that is within the actor's reach.
    ///
    /// - Parameters:
    ///   - number: The ticket's number.
    ///   - actor: Who does it.
    ///   - request: Key and expected version.
    ///   - decide: The decision in `Care`; it may be asked again when somebody else was first.
    /// - Returns: The ticket as the deed left it.
    /// - Throws: `Refusal` when the desk says no; a `StoreFault` when the disk does.
    package func change(
        _ number: String,
        by actor: Actor,
        request: DeedRequest = DeedRequest(),
        decide: @escaping Decision
    ) async throws -> DeedOutcome {
        let asked = AskedTicket(number: number, reach: reach(of: actor))
        return try await change(asked, by: actor, request: request, decide: decide)
    }

    /// Does one deed on a ticket within the reach that is given.
    func change(
        _ asked: AskedTicket,
        by actor: Actor,
        request: DeedRequest,
        decide: @escaping Decision
    ) async throws -> DeedOutcome {
        try Ticket.demandRole(of: actor)
        for _ in 0..<Self.attempts {
            let (known, key): (TicketCase, SubjectKey?)
            switch try await begin(request, by: actor, reading: { try self.load(asked, in: $0) }) {
            case .answered(let answer): return answer
            case .known(let loaded): (known, key) = loaded
            }
            if let earlier = try left(known, by: request.bulk) { return earlier }
            try known.demand(version: request.expectedVersion, in: request.bulk)
            let moment = max(request.at ?? clock(), known.ticket.changedAt)
            let events = try decide(known.ticket, known.rulebook, moment)
            if events.isEmpty { return DeedOutcome(ticket: known, status: 200, isReplay: false) }
            var write = try prepare(events, on: known, with: key, at: moment, by: actor, bulk: request.bulk)
            if request.bulk == .tried { return DeedOutcome(ticket: write.after, status: 200, isReplay: false) }
            if request.sendsDraft { write.write.sentDraft = actor.name }
            write.write.idempotency = kept(request, status: 200, write: write.write, by: actor)
            if try await commit(write.write, changed: write.after) {
                return DeedOutcome(ticket: write.after, status: 200, isReplay: false)
            }
        }
        throw DeskFault.lostRace
    }

    /// The ticket as a bulk deed left it before; nil when that has not come to it.
    private func left(_ known: TicketCase, by bulk: DeedRequest.Bulk?) throws -> DeedOutcome? {
        guard case .part(let id) = bulk, let version = known.entries.last(where: { $0.bulk == id })?.version else {
            return nil
        }
        let then = try fold(id: known.ticket.id, known.rows.filter { $0.version <= version })
        return DeedOutcome(ticket: then, status: 200, isReplay: true)
    }

    /// How often a deed is decided again when somebody else was first.
    static let attempts = 8

    /// Writes, and announces; false when somebody else was first.
    func commit(_ write: TicketWrite, changed ticket: TicketCase) async throws -> Bool {
        try await commit([write], changed: [ticket])
    }

    /// Writes what a deed does to several tickets, all of it or nothing; false when somebody else was first.
    func commit(_ writes: [TicketWrite], changed tickets: [TicketCase]) async throws -> Bool {
        // Always in the same order, so that two deeds on the same tickets never wait for each other.
        let ordered = writes.sorted { $0.row.id < $1.row.id }
        let seq: Int64
        do {
            seq = try await database.write { connection in
                try ordered.reduce(0) { max($0, try $1.execute(in: connection)) }
            }
        } catch let fault as StoreFault where fault.kind == .unique {
            return false
        } catch is StaleKey {
            try await learnMasterKey()
            return false
        }
        announcer.announce(seq)
        for ticket in tickets { await dispatcher.ticketChanged(ticket, on: self) }
        return true
    }

    /// The answer that was given under the same key before; nil when the key is new.
    ///
    /// It was this actor's once, and stays so when the deed itself took the ticket out of his reach, as the rejection of a transfer does. Only what is
    /// about himself by now he does not see again.
    func replay(of request: DeedRequest, by actor: Actor, in connection: any Connection) throws -> DeedOutcome? {
        guard let key = request.key,
            let found = try Idempotency.find(actor: actor.name, key: key, in: connection)
        else { return nil }
        guard found.fingerprint == request.fingerprint else { throw Refusal.keyReused }
        let rows = try Tickets.rows(ids: [found.ticket], in: connection)
        let ticket = try ticketCase(id: found.ticket, upTo: found.version, in: connection)
        guard rows.allSatisfy(reach(of: actor).widened.holds) else { throw Refusal.noTicket(ticket.ticket.number) }
        return DeedOutcome(ticket: ticket, status: Int(found.status), isReplay: true)
    }

    func kept(_ request: DeedRequest, status: Int, write: TicketWrite, by actor: Actor) -> TicketWrite.KeptAnswer? {
        request.key.map { key in
            TicketWrite.KeptAnswer(
                actor: actor.name,
                key: key,
                answer: .init(
                    fingerprint: request.fingerprint,
                    status: Int64(status),
                    ticket: write.row.id,
                    version: write.row.version
                )
            )
        }
    }

    func load(_ asked: AskedTicket, in connection: any Connection) throws -> (TicketCase, SubjectKey?) {
        let known = try ticket(asked.number, within: asked.reach, in: connection)
        let keys = try keyRing.keys(of: [known.ticket.customer], in: connection)
        return (known, keys[known.ticket.customer])
    }

    /// Makes everything ready that the events of a deed write.
    func prepare(
        _ events: [TicketEvent],
        on known: TicketCase,
        with key: SubjectKey?,
        at moment: Moment,
        by actor: Actor,
        bulk: DeedRequest.Bulk? = nil
    ) throws -> (write: TicketWrite, after: TicketCase) {
        guard let key, !key.isRestricted else { throw Refusal.outOfUse(known.ticket.number) }
        let entries = try seal(
            events,
            after: known.ticket.version,
            edition: known.ticket.edition,
            by: actor,
            at: moment,
            with: key,
            bulk: bulk
        )
        let head = known.rows.last?.hash ?? JournalRow.genesis
        let rows = try EntryCodec().rows(entries, stream: known.stream, after: head)
        var ticket = known.ticket
        for entry in entries { ticket.apply(entry, under: known.rulebook) }
        var write = TicketWrite(
            journal: rows,
            row: TicketRow(ticket, asOf: moment),
            isNew: false,
            obligations: changedObligations(from: known.ticket, to: ticket, asOf: moment),
            counters: counterDelta(from: known.ticket, to: ticket),
            tokens: try tokens(ofDeed: events, with: key)
        )
        write.endsDrafts = known.ticket.isOpen && !ticket.isOpen
        write.attachments = events.flatMap(\.attachments).map(\.id)
        write.uploader = actor.name
        let after = TicketCase(
            ticket: ticket,
            rows: known.rows + rows,
            entries: known.entries + entries,
            rulebook: known.rulebook
        )
        return (write, after)
    }

    /// The events as entries, with every personal field sealed.
    func seal(
        _ events: [TicketEvent],
        after version: Int,
        edition: String,
        by actor: Actor,
        at moment: Moment,
        with key: SubjectKey,
        bulk: DeedRequest.Bulk? = nil
    ) throws -> [JournalEntry<TicketEvent>] {
        try events.enumerated().map { index, event in
            JournalEntry(
                version: version + index + 1,
                at: moment,
                actor: actor,
                edition: edition,
                event: try event.mapPersonal(key.seal),
                bulk: bulk?.mark
            )
        }
    }

    func changedObligations(from old: Ticket?, to new: Ticket, asOf moment: Moment) -> [ObligationRow] {
        let before = old?.obligations.all ?? []
        return new.obligations.all.enumerated().compactMap { index, obligation in
            if index < before.count, before[index] == obligation { return nil }
            return ObligationRow(obligation, of: TicketCase.stream(new.id), edition: new.edition, asOf: moment)
        }
    }

    /// The tokens of a later deed: a completed record is found by all its words, also by those that it took over sealed from the one before it.
    private func tokens(ofDeed events: [TicketEvent], with key: SubjectKey) throws -> [Int: String] {
        tokens(of: try events.map { try $0.mapPersonal(key.open) })
    }

    /// The keyed search tokens of each event that says something in clear words.
    func tokens(of events: [TicketEvent]) -> [Int: String] {
        let search = SearchTokens(key: vault.searching)
        var tokens: [Int: String] = [:]
        for (index, event) in events.enumerated() {
            let words = event.searchableWords
            if !words.isEmpty { tokens[index] = search.indexed(words.joined(separator: " ")) }
        }
        return tokens
    }
}

extension TicketCase {
    /// Refuses a deed whose caller saw an older version.
    func demand(version: Int?) throws(Refusal) {
        guard let version, version != ticket.version else { return }
        let since = entries.filter { $0.version > version }.map { "\($0.actor.name) \(type(of: $0.event.body).type)" }
        throw .stale(Text(zh: "工单", en: "The ticket"), seen: version, now: ticket.version, since: since)
    }

    /// The same for a deed of a bulk deed, to which a clock that spoke meanwhile makes no difference.
    func demand(version: Int?, in bulk: DeedRequest.Bulk?) throws(Refusal) {
        guard let version, bulk != nil, version < ticket.version else { return try demand(version: version) }
        let isTouched = entries.contains { $0.version > version && !$0.event.isOfClocks }
        if isTouched { try demand(version: version) }
    }
}
