import Care
import CareStore

extension Desk {
    /// Appends to the stream of a subject that is not a ticket: decides on what is there, and appends with the rows that follow.
    ///
    /// - Parameters:
    ///   - stream: Kind and id of the subject.
    ///   - actor: Who does it.
    ///   - decide: The decision, given the entries so far; it may be asked again when somebody else was first.
    ///   - rows: Writes the rows that follow, in the same transaction, given the last that was appended.
    /// - Throws: `DeskFault.lostRace` when others were first every time.
    func append<Event: JournalEvent>(
        to stream: String,
        by actor: Actor,
        decide: @escaping @Sendable ([JournalEntry<Event>]) throws -> [Event],
        rows: @escaping @Sendable (any Connection, _ last: JournalRow) throws -> Void
    ) async throws {
        for _ in 0..<Self.attempts {
            let known = try await database.read { try Journal.stream(stream, in: $0) }
            let codec = EntryCodec()
            let entries = try known.map { try codec.entry($0, as: Event.self) }
            let events = try decide(entries)
            if events.isEmpty { return }
            let appended = try self.rows(of: events, after: known, in: stream, by: actor, at: clock())
            do {
                let seqs = try await database.write { connection in
                    let seqs = try Journal.append(appended, to: connection)
                    if let last = appended.last { try rows(connection, last) }
                    return seqs
                }
                return announcer.announce(seqs.last ?? 0)
            } catch let fault as StoreFault where fault.kind == .unique {
                continue
            }
        }
        throw DeskFault.lostRace
    }

    /// What events add to a stream that is not a ticket's or a matter's, under the edition in force.
    func rows(
        of events: [some JournalEvent],
        after known: [JournalRow],
        in stream: String,
        by actor: Actor,
        at moment: Moment
    ) throws -> [JournalRow] {
        let edition = try rulebook(inForceAt: moment).edition.version
        let entries = events.enumerated().map { index, event in
            JournalEntry(version: known.count + index + 1, at: moment, actor: actor, edition: edition, event: event)
        }
        return try EntryCodec().rows(entries, stream: stream, after: known.last?.hash ?? JournalRow.genesis)
    }
}
