import Care
import CareStore

/// The two doors through which matters are written: one opens, one changes. Both are one transaction: matters are rare, so nothing is made ready outside of it.
extension Desk {
    /// What opens a matter.
    struct MatterOpening<Content: MatterContent>: Sendable {
        let events: [Content.Event]
        /// Seals its personal words; nil when it has none.
        let key: SubjectKey?
    }

    /// Opens a matter under a number of its own; the decision gets the number and the writing connection.
    func openMatter<Content: MatterContent>(
        _: Content.Type,
        by actor: Actor,
        request: DeedRequest,
        open: @escaping @Sendable (_ number: String, _ connection: any Connection) throws -> MatterOpening<Content>
    ) async throws -> MatterCase<Content> {
        let moment = request.at ?? clock()
        let written = try await retried {
            try self.opened(Content.self, by: actor, request: request, at: moment, in: $0, open: open)
        }
        if let seq = written.seq { announcer.announce(seq) }
        return written.known
    }

    /// Opens a matter within a transaction that does more than that; whoever calls announces what it wrote.
    func opened<Content: MatterContent>(
        _: Content.Type,
        by actor: Actor,
        request: DeedRequest,
        at moment: Moment,
        in connection: any Connection,
        open: (_ number: String, _ connection: any Connection) throws -> MatterOpening<Content>
    ) throws -> Written<Content> {
        if let answer: MatterCase<Content> = try answered(request, by: actor, in: connection) {
            return Written(known: answer, seq: nil)
        }
        let id = ids.next(at: moment)
        let opening = try open(try nextNumber(of: Content.kind, at: moment, in: connection), connection)
        let deed = MatterDeed(
            events: opening.events.map(MatterEntry.own),
            key: opening.key,
            stream: Content.kind.stream(id),
            edition: try rulebook(inForceAt: moment).edition.version,
            moment: moment,
            actor: actor
        )
        let rows = try deed.rows(after: 0, head: JournalRow.genesis)
        var known: MatterCase<Content> = try foldMatter(id: id, rows)
        known.status = 201
        try known.matter.write(after: nil, to: connection)
        try keep(request, known, by: actor, in: connection)
        return Written(known: known, seq: try Journal.append(rows, to: connection).last)
    }

    /// Does one deed on a matter.
    ///
    /// - Parameters:
    ///   - number: The matter's number.
    ///   - actor: Who does it.
    ///   - request: Key and expected version.
    ///   - decide: The decision in `Care`; what else the deed does, it does on the same connection. No events leave everything as it is.
    /// - Returns: The matter as the deed left it.
    /// - Throws: `Refusal` when the desk says no.
    func changeMatter<Content: MatterContent>(
        _ number: String,
        by actor: Actor,
        request: DeedRequest,
        decide:
            @escaping @Sendable (_ known: MatterCase<Content>, _ moment: Moment, _ connection: any Connection)
            throws -> [Content.Event]
    ) async throws -> MatterCase<Content> {
        try await changeMatter(
            by: actor,
            request: request,
            load: { try self.matter(number, in: $0) },
            decide: { try decide($0, $1, $2).map(MatterEntry.own) }
        )
    }

    func changeMatter<Content: MatterContent>(
        by actor: Actor,
        request: DeedRequest,
        load: @escaping @Sendable (any Connection) throws -> MatterCase<Content>,
        decide:
            @escaping @Sendable (MatterCase<Content>, Moment, any Connection) throws
            -> [MatterEntry<Content.Event>]
    ) async throws -> MatterCase<Content> {
        let now = request.at ?? clock()
        let written: Written<Content> = try await retried { connection in
            if let answer: MatterCase<Content> = try self.answered(request, by: actor, in: connection) {
                return Written(known: answer, seq: nil)
            }
            let known = try load(connection)
            try known.demand(version: request.expectedVersion)
            let moment = max(now, known.matter.changedAt)
            // The key is taken first: what the deed does may be to destroy it.
            let key = try known.content.customer.flatMap { try self.keyRing.keys(of: [$0], in: connection)[$0] }
            let events = try decide(known, moment, connection)
            if events.isEmpty { return Written(known: known, seq: nil) }
            let deed = MatterDeed(
                events: events,
                key: key,
                stream: known.matter.stream,
                edition: known.matter.edition,
                moment: moment,
                actor: actor
            )
            let rows = try deed.rows(after: known.matter.version, head: known.rows.last?.hash ?? JournalRow.genesis)
            let after: MatterCase<Content> = try self.foldMatter(id: known.matter.id, known.rows + rows)
            try after.matter.write(after: known.matter, to: connection)
            try self.keep(request, after, by: actor, in: connection)
            return Written(known: after, seq: try Journal.append(rows, to: connection).last)
        }
        if let seq = written.seq { announcer.announce(seq) }
        return written.known
    }

    /// What a transaction left, and the place of its last event; nil when it wrote none.
    struct Written<Content: MatterContent>: Sendable {
        let known: MatterCase<Content>
        let seq: Int64?
    }

    /// Writes; where several write at once, the deed is decided again when somebody else was first.
    func retried<Result: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Result
    ) async throws -> Result {
        for _ in 0..<Self.attempts {
            do {
                return try await database.write(body)
            } catch let fault as StoreFault where fault.kind == .unique {
                continue
            }
        }
        throw DeskFault.lostRace
    }

    private func nextNumber(of kind: MatterKind, at moment: Moment, in connection: any Connection) throws -> String {
        let day = kind.prefix + zone.date(of: moment).description.replacing("-", with: "")
        let digits = String(try Numbers.lease(1, of: day, in: connection))
        return "\(day)-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private func answered<Content: MatterContent>(
        _ request: DeedRequest,
        by actor: Actor,
        in connection: any Connection
    ) throws -> MatterCase<Content>? {
        guard let key = request.key, let found = try Idempotency.find(actor: actor.name, key: key, in: connection)
        else {
            return nil
        }
        guard found.fingerprint == request.fingerprint else { throw Refusal.keyReused }
        var known: MatterCase<Content> = try matterCase(id: found.ticket, upTo: found.version, in: connection)
        known.status = Int(found.status)
        return known
    }

    private func keep<Content: MatterContent>(
        _ request: DeedRequest,
        _ known: MatterCase<Content>,
        by actor: Actor,
        in connection: any Connection
    ) throws {
        guard let key = request.key else { return }
        let answer = Idempotency.Answer(
            fingerprint: request.fingerprint,
            status: Int64(known.status),
            ticket: known.matter.id,
            version: Int64(known.matter.version)
        )
        let at = known.matter.changedAt.milliseconds
        try Idempotency.keep(answer, actor: actor.name, key: key, at: at, in: connection)
    }
}

/// The events of one deed on a matter, on their way into the journal.
private struct MatterDeed<Own: MatterEvent> {
    let events: [MatterEntry<Own>]
    let key: SubjectKey?
    let stream: String
    let edition: String
    let moment: Moment
    let actor: Actor

    func rows(after version: Int, head: [UInt8]) throws -> [JournalRow] {
        let entries = try events.enumerated().map { index, event in
            JournalEntry(
                version: version + index + 1,
                at: moment,
                actor: actor,
                edition: edition,
                event: try event.mapPersonal(seal)
            )
        }
        return try EntryCodec().rows(entries, stream: stream, after: head)
    }

    /// Seals clear words; there are none to be written when the subject was erased or nothing but storage goes on.
    private func seal(_ text: PersonalText) throws -> PersonalText {
        guard case .clear = text else { return text }
        guard let key, !key.isRestricted else { throw Refusal.outOfUse(stream) }
        return try key.seal(text)
    }
}

extension MatterCase {
    /// Refuses a deed whose caller saw an older version.
    func demand(version: Int?) throws(Refusal) {
        guard let version, version != matter.version else { return }
        throw .stale(Text(zh: "内容", en: "It"), seen: version, now: matter.version)
    }
}

extension Refusal {
    /// Of a data subject who was erased, or of whom nothing but storage goes on, nothing more is written (PIPL 47).
    static func outOfUse(_ what: String) -> Refusal {
        Refusal(
            .wrongStage,
            "customer-out-of-use",
            Text(
                zh: "\(what)：该用户的信息已删除或仅供存储，不能再处理",
                en: "\(what): what we held of this person was erased or is in storage only"
            ),
            clause: ClauseNumber(7, 4)
        )
    }

    static let keyReused = Refusal(
        .invalid,
        "idempotency-key-reused",
        Text(zh: "同一个 Idempotency-Key 用于了不同的请求", en: "This Idempotency-Key was used for a different request"),
        field: "Idempotency-Key"
    )
}
