import ArgumentParser
import CareDesk
import Foundation

/// Makes a backup beside whatever runs.
struct BackupMake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make",
        abstract: "Make a backup in a folder; it is read back and verified before it counts.",
        discussion: """
            May run beside a server, which goes on. A stopped one leaves nothing that counts, and the next takes its rests away.

            Examples:
              switchboard backup /srv/backups
              switchboard backup make /srv/backups --keep 30 --as wei
            """
    )

    @OptionGroup var options: DeskOptions

    @OptionGroup var deed: BackupOptions

    @Argument(help: "The folder of the backups; it is made when it is absent.")
    var folder: String

    @Option(help: ArgumentHelp("Take older backups away until so many are left.", valueName: "number"))
    var keep: Int?

    @Flag(help: "Print one JSON object.")
    var json = false

    func validate() throws {
        if let keep, !(1...10_000).contains(keep) { throw ValidationError("--keep is 1 to 10000.") }
    }

    /// What was made, for machines.
    private struct Outcome: Encodable {
        let place: String
        let bytes: Int64
        let removed: [String]
        let manifest: BackupManifest
    }

    func run() async throws {
        try await options.withDesk(.deed) { desk in
            let actor = try await deed.actor(at: desk)
            let shelf = BackupShelf(folder)
            let (backup, removed) = try await interruptible {
                try await BackupLine(desk, shelf: shelf).make(keeping: keep, by: actor)
            }
            let manifest = backup.manifest
            if json {
                let names = removed.map(\.lastPathComponent)
                let outcome = Outcome(
                    place: backup.folder.path,
                    bytes: manifest.bytes,
                    removed: names,
                    manifest: manifest
                )
                return try Output.print(json: outcome)
            }
            let size = Int64(manifest.bytes).formatted(.byteCount(style: .file))
            Output.print("\(backup.folder.path): \(manifest.newestSeq) events, \(size), read back and verified.")
            if !removed.isEmpty { Output.say("\(removed.count) older ones were taken away.") }
        }
    }
}
