import Care
import CareStore
import Foundation

extension HandbookLibrary {
    /// The editions that bind the desk of a database: those that an editor published there, and those that ship with the desk.
    ///
    /// From the moment that an editor has published one, the desk's own editions rule: what ships later is not taken up by itself.
    ///
    /// - Throws: `Unsound` when files have faults or are gone; `Refusal` when an edition no longer is what was published.
    package static func published(in database: any Database, shipped: URL) async throws -> HandbookLibrary {
        let (rows, kept) = try await database.read { connection in
            (try EditionRows.all(in: connection), try EditionFiles.all(in: connection))
        }
        let sources = sources(published: rows, kept: kept, shipped: shipped)
        let check = HandbookCheck(sources)
        let gone = rows.filter { row in !sources.contains { $0.version == row.version } }.map { row in
            HandbookFault(
                file: "\(row.version)/edition.yaml",
                line: 1,
                column: 1,
                message: "edition \(row.version) was published, but its files are gone",
                mend: "bring back the program that shipped it"
            )
        }
        if !check.faults.isEmpty || !gone.isEmpty { throw Unsound(faults: check.faults + gone) }
        for edition in check.editions {
            guard let row = rows.first(where: { $0.version == edition.version }) else { continue }
            try edition.demandUnchanged(since: row.hash)
        }
        return HandbookLibrary(check.editions)
    }

    /// Where the files of each published edition are.
    package static func publishedSources(
        in database: any Database,
        shipped: URL
    ) async throws -> [(version: String, source: EditionSource)] {
        let (rows, kept) = try await database.read { connection in
            (try EditionRows.all(in: connection), try EditionFiles.all(in: connection))
        }
        return sources(published: rows, kept: kept, shipped: shipped)
    }

    /// Each edition's version with where its files are.
    static func sources(
        published rows: [EditionRows.Row],
        kept: [String: [String: [UInt8]]],
        shipped: URL
    ) -> [(version: String, source: EditionSource)] {
        let known = Set(rows.map(\.version))
        let shippedVersions = HandbookCheck.versions(in: shipped).filter { version in
            kept[version] == nil && (kept.isEmpty || known.contains(version))
        }
        return kept.map { ($0.key, EditionSource.kept($0.value)) } + shippedVersions.map { ($0, .folder(shipped)) }
    }
}
