import ArgumentParser
import CareDesk
import Foundation

/// Reads every byte of a backup.
struct BackupVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Read every byte of a backup and say which does not open.",
        discussion: """
            Needs the master key and no database. A drill goes further: it brings the backup back and walks its chains.

            Example: switchboard backup verify /srv/backups --key-file var/master.key
            """
    )

    @OptionGroup var options: DeskOptions

    @Argument(help: "A backup, or a folder of them, which means the newest.")
    var backup: String

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        let key = try options.masterKey(isDemo: options.isDemo, isNew: false)
        let place = try BackupShelf.backup(at: backup)
        let manifest = try await interruptible {
            let bar = BackupBar("verify", [.opening])
            defer { bar.end() }
            let reader = try BackupReader(place, masterKey: key)
            try reader.check { done, all in
                try Task.checkCancellation()
                bar.show(.opening, done, all)
            }
            return reader.manifest
        }
        if json { return try Output.print(json: manifest) }
        Output.print("\(place.path): made \(manifest.madeAt), \(manifest.newestSeq) events; every byte opens.")
    }
}
