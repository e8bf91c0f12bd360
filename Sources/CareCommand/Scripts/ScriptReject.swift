import ArgumentParser

/// Lets a script not be used.
struct ScriptReject: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject",
        abstract: "Let a script's new words not be used, with the reason.",
        discussion: "Example: switchboard script reject HS20261128-0001 --as editor1 --reason 太长"
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the script.")
    var number: String

    @Option(help: ArgumentHelp("Why not.", valueName: "text"))
    var reason: String

    func run() async throws {
        try await matter.run("POST", "/scripts/\(OperatorLine.escaped(number))/rejection", [("reason", reason)])
    }
}
