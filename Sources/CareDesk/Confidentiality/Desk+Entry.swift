import Care
import CareStore

extension Desk {
    /// Appends one event about a person's ways in to the person's stream, inside a transaction that is under way.
    ///
    /// - Returns: Its place in the journal, to be announced when the transaction is durable.
    func note(_ event: EntryEvent, of name: String, by actor: Actor, in connection: any Connection) throws -> Int64 {
        let stream = "staff/\(name)"
        let head = try Journal.head(of: stream, in: connection)
        let version = (head?.version ?? 0) + 1
        let moment = clock()
        let entry = JournalEntry<StaffEvent>(
            version: Int(version),
            at: moment,
            actor: actor,
            edition: try rulebook(inForceAt: moment).edition.version,
            event: .entry(event)
        )
        let rows = try EntryCodec().rows([entry], stream: stream, after: head?.hash ?? JournalRow.genesis)
        try StaffRows.set(version: version, of: name, in: connection)
        return try Journal.append(rows, to: connection).last ?? 0
    }

    /// Changes a person's ways in: the event and the rows in one transaction, and whoever remembers a way in asks again.
    ///
    /// `change` writes the rows and says what happened; nil when nothing did.
    @discardableResult
    func changeEntry(
        of name: String,
        by actor: Actor,
        _ change: @escaping @Sendable (any Connection) throws -> EntryEvent?
    ) async throws -> EntryEvent? {
        guard Person.isName(name) else { throw Refusal.noStaff(String(name.prefix(40))) }
        let address = AccessTrail.current?.address
        let (event, seq) = try await database.write { connection -> (EntryEvent?, Int64) in
            guard try StaffRows.find(name, in: connection) != nil else { throw Refusal.noStaff(name) }
            guard let event = try change(connection) else { return (nil, 0) }
            var note = AccessNote.administered("staff/\(name)", type(of: event.body).type, by: actor)
            note.address = address
            try self.accessLog.add(note, in: connection)
            return (event, try self.note(event, of: name, by: actor, in: connection))
        }
        door.changed()
        if event != nil { announcer.announce(seq) }
        return event
    }

    /// Refuses what is not one's own, unless one keeps the accounts, or the operator acts on the desk's own machine.
    func demandOwn(_ name: String, by actor: Actor) throws(Refusal) {
        if actor.kind == .staff, actor.name == name { return }
        if actor.kind == .desk || actor.role.may(.manageAccounts) { return }
        throw Refusal(
            .forbidden,
            "not-own",
            Text(zh: "只能管理自己的登录方式", en: "Only one's own ways in can be changed"),
            clause: ClauseNumber(7, 3)
        )
    }
}
