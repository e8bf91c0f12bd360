import ArgumentParser
import Care
import CareDesk

/// Gives somebody a new password.
struct UserPassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password",
        abstract: "Set a person's password, read from SWITCHBOARD_PASSWORD; all sessions of the person end.",
        discussion: """
            May run beside a server.

            Example: SWITCHBOARD_PASSWORD=… switchboard user password zhou
            """
    )

    @OptionGroup var options: DeskOptions

    @Argument(help: "The log-in name.")
    var name: String

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        guard let password = DeskOptions.environment("SWITCHBOARD_PASSWORD") else {
            throw UsageFault("put the password into SWITCHBOARD_PASSWORD")
        }
        try await options.withDesk(.deed) { desk in
            try await desk.setPassword(password, of: name, by: .command)
            if json { return try Output.print(json: ["name": name]) }
            Output.print("\(name) has a new password; all sessions have ended.")
        }
    }
}
