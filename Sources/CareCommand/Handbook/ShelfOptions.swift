import ArgumentParser
import CareDesk
import CareStore
import Foundation

/// Where the known editions come from: those that ship, and with `--database` also those that were published there.
///
/// Without a named database the answer is the same on every machine.
struct ShelfOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Know the editions published in this database too (SWITCHBOARD_DATABASE).",
            valueName: "sqlite:path"
        )
    )
    var database: String?

    private var named: String? { DeskOptions.given(database, "SWITCHBOARD_DATABASE") }

    func validate() throws {
        if let named, DatabasePlace(named) == nil {
            throw ValidationError(DatabasePlace.fault(named))
        }
    }

    func library() async throws -> HandbookLibrary {
        let shipped = HandbookLibrary.shippedDirectory
        return try await withDatabase { try await HandbookLibrary.published(in: $0, shipped: shipped) }
            ?? HandbookLibrary.shipped()
    }

    /// The files of a known edition, by name.
    func files(of version: String) async throws -> [String: [UInt8]] {
        let known = try await sources().filter { $0.version == version }
        return HandbookCheck(known).files[version] ?? [:]
    }

    /// A draft as it would be published after the known editions.
    func check(_ draft: EditionDraft) async throws -> HandbookCheck {
        let others = try await sources().filter { $0.version != draft.version }
        return HandbookCheck(others + [(draft.version, draft.source)])
    }

    private func sources() async throws -> [(version: String, source: EditionSource)] {
        let shipped = HandbookLibrary.shippedDirectory
        return try await withDatabase { try await HandbookLibrary.publishedSources(in: $0, shipped: shipped) }
            ?? HandbookCheck.versions(in: shipped).map { ($0, .folder(shipped)) }
    }

    /// Opens the named database for `body`; nil when none was named.
    private func withDatabase<Answer>(_ body: (any Database) async throws -> Answer) async throws -> Answer? {
        guard let place = named.flatMap(DatabasePlace.init) else { return nil }
        try await place.demandExistence()
        let file = try await place.open()
        do {
            try await DatabasePlace.demandCurrentSchema(of: file)
            let answer = try await body(file)
            await file.close()
            return answer
        } catch {
            await file.close()
            throw error
        }
    }
}
