import Care
import CareStore

extension Desk {
    /// Notes the editions that are new, and refuses to run under one that was changed after it was published (handbook 8.4).
    func publishShippedEditions() async throws {
        let published = try await database.read { try EditionRows.all(in: $0) }
        for edition in library.editions {
            if let known = published.first(where: { $0.version == edition.version }) {
                try edition.demandUnchanged(since: known.hash)
            } else {
                try await publish(edition, by: Actor(.desk, .desk, "installation"))
            }
        }
    }

    private func publish(_ edition: Edition, by actor: Actor) async throws {
        let event = HandbookEvent.published(
            .init(version: edition.version, number: edition.number, hash: edition.contentHash)
        )
        let now = clock()
        try await append(to: "handbook/\(edition.version)", by: actor) { (known: [JournalEntry<HandbookEvent>]) in
            known.isEmpty ? [event] : []
        } rows: { connection, _ in
            let row = EditionRows.Row(
                version: edition.version,
                hash: edition.contentHash,
                publishedAt: now.milliseconds,
                publishedBy: actor.name
            )
            try EditionRows.insert(row, into: connection)
        }
    }
}
