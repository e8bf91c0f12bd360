import ArgumentParser

/// The person takes the request back.
struct RequestWithdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Note that the person has taken the request back.",
        discussion: """
            Example: switchboard request withdraw GR20261123-0001 --as security1 --reason 本人撤回
            """
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the request.")
    var number: String

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    func run() async throws {
        try await matter.run("POST", "/requests/\(OperatorLine.escaped(number))/withdrawal", [("reason", reason)])
    }
}
