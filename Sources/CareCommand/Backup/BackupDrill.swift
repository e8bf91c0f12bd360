import ArgumentParser
import Care
import CareDesk
import Foundation

/// Brings a backup back into a scratch place, as every quarter asks (R-7.3-06).
struct BackupDrill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drill",
        abstract: "Bring a backup back into a scratch folder, verify it, and note that it was done.",
        discussion: """
            The live database is only told of it; may run beside a server. The scratch folder needs room for the whole database.

            Example: switchboard backup drill /srv/backups --as wei
            """
    )

    @OptionGroup var options: DeskOptions

    @OptionGroup var deed: BackupOptions

    @Argument(help: "A backup, or a folder of them, which means the newest.")
    var backup: String

    @Option(help: ArgumentHelp("Where to bring it back; the system's folder for passing files.", valueName: "path"))
    var scratch: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    /// What the drill showed, for machines.
    private struct Outcome: Encodable {
        let id: String
        let place: String
        let madeAt: String
        let found: BackupBench.Findings
    }

    func run() async throws {
        let key = try deed.key(options)
        let place = try BackupShelf.backup(at: backup)
        try await options.withDesk(.deed) { desk in
            let actor = try await deed.actor(at: desk)
            let reader = try BackupReader(place, masterKey: key)
            let folder = try scratchFolder()
            defer { try? FileManager.default.removeItem(at: folder) }
            let found = try await interruptible {
                let bar = BackupBar("drill", [.opening, .verifying])
                defer { bar.end() }
                return try await BackupOptions.bench.tried(
                    reader,
                    masterKey: key,
                    beside: desk,
                    in: folder,
                    BackupOptions.progress(bar)
                )
            }
            try await desk.noteRestoration(of: reader, .drill, found: found, by: actor)
            let manifest = reader.manifest
            if json {
                let outcome = Outcome(id: manifest.id, place: place.path, madeAt: manifest.madeAt, found: found)
                return try Output.print(json: outcome)
            }
            Output.print(
                "\(place.path) was brought back: \(found.events) events, \(found.tickets) tickets, everything fits. The drill is noted."
            )
        }
    }

    private func scratchFolder() throws -> URL {
        let parent = scratch.map { URL(fileURLWithPath: $0) } ?? FileManager.default.temporaryDirectory
        let folder = parent.appending(path: "switchboard-drill-\(UUID().uuidString)")
        do {
            let owner: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false, attributes: owner)
        } catch {
            throw CommandFault("cannot make a scratch folder in \(parent.path)")
        }
        return folder
    }
}
