import ArgumentParser

/// Lets a script be used.
struct ScriptApprove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Let a script's words be used, by somebody else than who wrote them.",
        discussion: "Example: switchboard script approve HS20261128-0001 --as editor1 --revision 2"
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the script.")
    var number: String

    @Option(help: ArgumentHelp("Approve only while it is still this revision.", valueName: "number"))
    var revision: Int?

    func run() async throws {
        try await matter.run(
            "POST",
            "/scripts/\(OperatorLine.escaped(number))/approval",
            [("revision", revision)]
        )
    }
}
