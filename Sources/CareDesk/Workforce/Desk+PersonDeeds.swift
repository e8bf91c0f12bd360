import Care
import CareStore

/// The door through which accounts are written: one transaction for the event, the row, and every way in that ends with it.
extension Desk {
    /// Does one deed on a person's account.
    ///
    /// - Parameters:
    ///   - name: The log-in name.
    ///   - actor: Who does it.
    ///   - request: Key and expected version.
    ///   - decide: The decision in `Care`; no events leave everything as it is.
    /// - Returns: The person as the deed left him.
    /// - Throws: `Refusal` when the desk says no.
    func changePerson(
        _ name: String,
        by actor: Actor,
        request: DeedRequest,
        decide: @escaping @Sendable (Person, AccountPeers, Moment) throws -> [StaffEvent]
    ) async throws -> PersonCase {
        let fallback = dispatcher.settings.fallbackQueue
        let now = clock()
        return try await settled(by: actor, request: request) { connection in
            let known = try self.person(name, in: connection)
            try known.demand(version: request.expectedVersion)
            let others = try known.person.role.map {
                try StaffRows.countActive(role: $0.rawValue, but: name, in: connection)
            }
            let peers = AccountPeers(othersInRole: others ?? 0, fallbackQueue: fallback)
            let moment = max(now, known.person.changedAt)
            let events = try decide(known.person, peers, moment)
            if events.isEmpty { return (known, []) }
            let stream = PersonCase.stream(name)
            return (known, try self.rows(of: events, after: known.rows, in: stream, by: actor, at: moment))
        }
    }

    /// Opens an account; its stream begins with it.
    func openPerson(
        _ name: String,
        password: String,
        by actor: Actor,
        request: DeedRequest,
        events: [StaffEvent]
    ) async throws -> PersonCase {
        let now = clock()
        return try await settled(by: actor, request: request, password: password, status: 201) { connection in
            guard try Journal.head(of: PersonCase.stream(name), in: connection) == nil else {
                throw Refusal.nameTaken
            }
            return (nil, try self.rows(of: events, after: [], in: PersonCase.stream(name), by: actor, at: now))
        }
    }

    package func person(_ name: String, in connection: any Connection) throws -> PersonCase {
        guard Person.isName(name) else { throw Refusal.noStaff(String(name.prefix(40))) }
        return try PersonCase(name, try Journal.stream(PersonCase.stream(name), in: connection))
    }

    /// A person's account.
    ///
    /// - Throws: `Refusal` of kind `notFound`.
    package func person(_ name: String) async throws -> PersonCase {
        try await database.read { try self.person(name, in: $0) }
    }

    /// What a deed found, and what it appends; nothing leaves everything as it is.
    private typealias Step = (known: PersonCase?, new: [JournalRow])

    /// Runs a deed alone among those on accounts, for each is decided on how many others there are; then tells everybody.
    private func settled(
        by actor: Actor,
        request: DeedRequest,
        password: String = "",
        status: Int = 200,
        step: @escaping @Sendable (any Connection) throws -> (known: PersonCase?, new: [JournalRow])
    ) async throws -> PersonCase {
        let address = AccessTrail.current?.address
        let written: (after: PersonCase, row: StaffRow?, seq: Int64?) = try await retried { connection in
            try connection.takeTurn(in: "people")
            if let answer = try self.answeredPerson(request, by: actor, in: connection) { return (answer, nil, nil) }
            let (known, new) = try step(connection)
            if let known, new.isEmpty { return (known, nil, nil) }
            let name = String((new.first?.stream ?? "").dropFirst(PersonCase.stream("").count))
            var after = try PersonCase(name, (known?.rows ?? []) + new)
            after.status = status
            let old = try StaffRows.find(name, in: connection)
            let row = try self.write(after, over: old, password: old?.password ?? password, in: connection)
            let seq = try Journal.append(new, to: connection).last
            try self.note(new, by: actor, from: address, in: connection)
            try self.keep(request, after, by: actor, in: connection)
            return (after, row, seq)
        }
        if let row = written.row, let seq = written.seq { try await tell(row, seq) }
        return written.after
    }

    /// Writes the row; whoever does not get in any more loses every way in with it.
    private func write(
        _ after: PersonCase,
        over old: StaffRow?,
        password: String,
        in connection: any Connection
    ) throws -> StaffRow {
        let (person, name) = (after.person, after.person.name)
        let row = try StaffRow(person, password: person.state == .left ? "" : password)
        try StaffRows.upsert(row, in: connection)
        if !person.isActive {
            _ = try Credentials.endSessions(of: name, but: nil, in: connection)
            _ = try Credentials.revokeTokens(of: name, in: connection)
        }
        if person.state == .left, old?.state != row.state {
            try FactorRows.remove(name, in: connection)
            try PreferenceRows.remove(name, in: connection)
            try DraftRows.remove(of: name, in: connection)
            try AttachmentRows.removeUnsent(by: name, in: connection)
            _ = try IdentityRows.forget(name, in: connection)
            try writeDuties(of: after, in: connection)
        }
        return row
    }

    private func note(
        _ rows: [JournalRow],
        by actor: Actor,
        from address: String?,
        in connection: any Connection
    ) throws {
        for row in rows where row.type != StaffEvent.PresenceChanged.type {
            var note = AccessNote.administered(row.stream, row.type, by: actor)
            note.address = address
            try accessLog.add(note, in: connection)
        }
    }

    private func tell(_ row: StaffRow, _ seq: Int64) async throws {
        if !row.isActive { door.forget(challengesOf: row.name) }
        try reaches.learn([row])
        door.changed()
        announcer.announce(seq)
        try await dispatcher.peopleChanged([row.name], on: self)
    }

    private func answeredPerson(
        _ request: DeedRequest,
        by actor: Actor,
        in connection: any Connection
    ) throws -> PersonCase? {
        guard let key = request.key, let found = try Idempotency.find(actor: actor.name, key: key, in: connection)
        else { return nil }
        guard found.fingerprint == request.fingerprint else { throw Refusal.keyReused }
        let rows = try Journal.stream(PersonCase.stream(found.ticket), in: connection)
        var known = try PersonCase(found.ticket, rows.filter { $0.version <= found.version })
        known.status = Int(found.status)
        return known
    }

    private func keep(
        _ request: DeedRequest,
        _ after: PersonCase,
        by actor: Actor,
        in connection: any Connection
    ) throws {
        guard let key = request.key else { return }
        let answer = Idempotency.Answer(
            fingerprint: request.fingerprint,
            status: Int64(after.status),
            ticket: after.person.name,
            version: Int64(after.person.version)
        )
        let at = after.person.changedAt.milliseconds
        try Idempotency.keep(answer, actor: actor.name, key: key, at: at, in: connection)
    }
}

extension PersonCase {
    /// Refuses a deed whose caller saw an older account.
    func demand(version: Int?) throws(Refusal) {
        guard let version, version != person.accountVersion else { return }
        throw .stale(Text(zh: "账号", en: "The account"), seen: version, now: person.accountVersion)
    }
}

extension Refusal {
    static let nameTaken = Refusal(
        .conflict,
        "name-taken",
        Text(zh: "用户名已存在", en: "That name is taken"),
        field: "/name"
    )
}
