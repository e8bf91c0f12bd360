import ArgumentParser
import Care
import CareDesk

/// Lets somebody try again before the lock ends by itself.
struct UserUnlock: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock",
        abstract: "Unlock a name after too many failed log-ins.",
        discussion: """
            May run beside a server.

            Example: switchboard user unlock zhou
            """
    )

    @OptionGroup var options: DeskOptions

    @Argument(help: "The log-in name.")
    var name: String

    /// What was done, for machines.
    private struct Unlocked: Encodable {
        let name: String
        let wasLocked: Bool
    }

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        try await options.withDesk(.deed) { desk in
            let wasLocked = try await desk.lock(of: name) != nil
            try await desk.unlock(name, by: .command)
            if json { return try Output.print(json: Unlocked(name: name, wasLocked: wasLocked)) }
            Output.print(wasLocked ? "\(name) is unlocked." : "\(name) was not locked.")
        }
    }
}
