import ArgumentParser
import Care
import CareDesk
import Foundation
import Synchronization

/// Puts a desk under another master key, beside a server that goes on.
struct KeyRotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Put the desk under a new master key while it works.",
        discussion: """
            The new key is made beside the old one, and takes its place when everything is wrapped by it. The old file is kept under another name, for \
            backups from before need it. What was stopped goes on when the command is given again.

            Where the key stands in SWITCHBOARD_KEY, or its file is to stay, name the new key's file with --to and change the setting afterwards.

            Examples:
              switchboard key rotate --as sun
              switchboard key make /run/secrets/next.key && switchboard key rotate --to /run/secrets/next.key
            """
    )

    @OptionGroup var options: DeskOptions

    @OptionGroup var deed: BackupOptions

    @Option(help: ArgumentHelp("The file of the new key; the old one's file stays as it is.", valueName: "path"))
    var to: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    /// Where the keys lie now, for machines.
    private struct Place: Encodable {
        let path: String
        let old: String?
    }

    func run() async throws {
        let files = try KeyFiles(options, to: to)
        if try await files.isHalfWay(options) { return try finish(files) }
        let new = try files.new()
        try await options.withDesk(.deed) { desk in
            let actor = try await deed.actor(at: desk)
            try await interruptible { try await rotate(desk, to: new, by: actor) }
        }
        try finish(files)
    }

    private func rotate(_ desk: Desk, to new: MasterKey, by actor: Actor) async throws {
        let rotation = KeyRotation(desk)
        try await rotation.begin(to: new, by: actor)
        try await awaitServer(rotation)
        let bar = Mutex(ProgressBar("key rotate"))
        defer { bar.withLock { $0.end() } }
        try await rotation.sweep { done, all in bar.withLock { $0.show(Int(done), of: Int(all), "keys") } }
        try await rotation.end(by: actor)
    }

    /// The program that runs the desk must know the new key before anything is wrapped by that alone.
    private func awaitServer(_ rotation: KeyRotation) async throws {
        let place = try options.place
        var rounds = 0
        while let holder = try await place.holder(), try await !rotation.isLearned() {
            rounds += 1
            if rounds == 50 { Output.say("\(holder) has not taken the new key yet; waiting for it, or for its end.") }
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    private func finish(_ files: KeyFiles) throws {
        let outcome = try files.swap()
        if json {
            switch outcome {
            case .stays(let path): return try Output.print(json: Place(path: path, old: nil))
            case .swapped(let path, let old): return try Output.print(json: Place(path: path, old: old))
            }
        }
        switch outcome {
        case .stays(let path):
            Output.print("The desk is under the key in \(path) now. Name it in the settings before the next start.")
        case .swapped(let path, let old):
            Output.print(
                "The desk is under a new key now, in \(path). The old one is in \(old), for backups from before."
            )
        }
    }
}
