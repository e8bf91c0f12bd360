import Care
import CareStore
import Foundation

extension Desk {
    /// How long before it takes effect an edition must be published, so that every server has it by then.
    package static let publicationLead = Span.minutes(1)

    /// Publishes an edition: from the moment in its head it binds whatever is received, and nothing changes it any more (handbook 8.2, 8.4).
    ///
    /// - Returns: The edition; also when the very same was published before, which then changes nothing.
    /// - Throws: `HandbookLibrary.Unsound` with every fault; `Refusal` when the actor is no editor, the version was published with other content or is no
    ///   longer the newest, or the moment of effect is too near.
    @discardableResult
    package func publish(_ draft: EditionDraft, by actor: Actor) async throws -> Edition {
        guard actor.role == .editor else { throw Refusal.onlyEditors(actor.role) }
        let edition = try soundEdition(of: draft)
        let known = try await database.read { connection in
            (rows: try EditionRows.all(in: connection), files: try EditionFiles.all(in: connection))
        }
        if let row = known.rows.first(where: { $0.version == edition.version }) {
            try edition.demandUnchanged(since: row.hash)
            return edition
        }
        try demandPlace(of: edition)
        let shipped = settings.handbookDirectory ?? HandbookLibrary.shippedDirectory
        let others = HandbookLibrary.sources(published: known.rows, kept: known.files, shipped: shipped)
            .filter { other in known.rows.contains { $0.version == other.version } }
        let check = HandbookCheck(others + [(draft.version, draft.source)])
        if !check.faults.isEmpty { throw HandbookLibrary.Unsound(faults: check.faults) }
        let before = Set(known.rows.map(\.version))
        try await append(edition, by: actor, files: check.files[draft.version] ?? [:], unless: before)
        try await reloadHandbook()
        return edition
    }

    /// Notes the shipped editions that are new; the library has refused those that changed after they were published (handbook 8.4).
    func publishShippedEditions() async throws {
        let published = try await database.read { try EditionRows.all(in: $0) }
        for edition in library.editions where !published.contains(where: { $0.version == edition.version }) {
            try await append(edition, by: Actor(.desk, .desk, "installation"), files: [:], unless: nil)
        }
    }

    /// Takes in what was published meanwhile.
    func reloadHandbook() async throws {
        let shipped = settings.handbookDirectory ?? HandbookLibrary.shippedDirectory
        shelf.put(try await HandbookLibrary.published(in: database, shipped: shipped))
    }

    private func soundEdition(of draft: EditionDraft) throws -> Edition {
        let check = draft.check
        let faults = check.faults + LawOverlay.faults(of: draft, composing: check.files[draft.version] ?? [:])
        guard faults.isEmpty, let edition = check.editions.first else { throw HandbookLibrary.Unsound(faults: faults) }
        return edition
    }

    /// Refuses an edition that would not be the newest, or would take effect before everybody knows of it.
    private func demandPlace(of edition: Edition) throws(Refusal) {
        if let newest = library.newest, let last = EditionVersion(newest.version),
            let own = EditionVersion(edition.version), own < last
        {
            throw .olderEdition(edition.version, than: newest.version)
        }
        let earliest = clock() + Self.publicationLead
        guard edition.effectiveAt >= earliest else {
            throw .tooEarly(edition, earliest: earliest.wholeMinute.written(in: settings.timeZone))
        }
    }

    /// Writes the event and the rows; somebody else's edition in between is a conflict, for the draft was checked without it.
    private func append(
        _ edition: Edition,
        by actor: Actor,
        files: [String: [UInt8]],
        unless before: Set<String>?
    ) async throws {
        let event = HandbookEvent.published(
            .init(version: edition.version, number: edition.number, hash: edition.contentHash)
        )
        let now = clock()
        try await append(to: "handbook/\(edition.version)", by: actor) { (known: [JournalEntry<HandbookEvent>]) in
            known.isEmpty ? [event] : []
        } rows: { connection, _ in
            if let before, Set(try EditionRows.all(in: connection).map(\.version)) != before {
                throw Refusal.editionMeanwhile
            }
            let row = EditionRows.Row(
                version: edition.version,
                hash: edition.contentHash,
                publishedAt: now.milliseconds,
                publishedBy: actor.name
            )
            try EditionRows.insert(row, into: connection)
            try EditionFiles.keep(files, of: edition.version, in: connection)
            let note = AccessNote.administered("handbook/\(edition.version)", "publish", by: actor)
            try self.accessLog.add(note, in: connection)
        }
    }
}
