import ArgumentParser
import Care
import CareDesk
import CareStore
import Foundation

/// Brings a backup back as the desk's database.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring a backup back as the database; what is there is never written over.",
        discussion: """
            Nothing else may run on the database. It is opened and verified beside its place, and put there only when everything \
            fits. With --replace the database that is there is moved aside first, and kept.

            Example: switchboard restore /srv/backups/20261126T020000Z --database sqlite:var/switchboard.db
            """
    )

    @OptionGroup var options: DeskOptions

    @Argument(help: "A backup, or a folder of them, which means the newest.")
    var backup: String

    @Flag(help: "Move the database that is there aside.")
    var replace = false

    @Flag(help: "Print one JSON object.")
    var json = false

    /// What was done, for machines.
    private struct Outcome: Encodable {
        let database: String
        let madeAt: String
        let found: BackupBench.Findings
        let movedAside: String?
    }

    func run() async throws {
        let key = try options.masterKey(isDemo: options.isDemo, isNew: false)
        let reader = try BackupReader(BackupShelf.backup(at: backup), masterKey: key)
        let place = try options.place.demandFile(to: "restored")
        try place.makeFolder()
        let lock = try place.demandLock(for: "restore")
        defer { lock.release() }
        if place.exists, !replace {
            throw CommandFault("there is a database at \(place.path); --replace moves it aside")
        }
        let restoration = Restoration(
            reader,
            key: key,
            bench: BackupOptions.bench,
            options.zone,
            options.surroundings(.beside)
        )
        let outcome = try await interruptible {
            let bar = BackupBar("restore", [.opening, .verifying])
            defer { bar.end() }
            return try await restoration.run(
                at: place.path,
                replacing: replace,
                by: Actor(.desk, .desk, "command"),
                BackupOptions.progress(bar)
            )
        }
        try tell(outcome, of: reader.manifest, at: place.path)
    }

    private func tell(_ outcome: Restoration.Outcome, of manifest: BackupManifest, at path: String) throws {
        let found = outcome.found
        if json {
            let words = Outcome(
                database: path,
                madeAt: manifest.madeAt,
                found: found,
                movedAside: outcome.movedAside
            )
            return try Output.print(json: words)
        }
        Output.print(
            "\(path) is the backup of \(manifest.madeAt): \(found.events) events, \(found.tickets) tickets, everything fits."
        )
        if let aside = outcome.movedAside { Output.say("The database that was there lies at \(aside).") }
    }
}
