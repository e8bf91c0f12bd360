import ArgumentParser

/// Lets an export not be made.
struct ExportReject: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject",
        abstract: "Let an export not be made, with the reason.",
        discussion: """
            Example: switchboard export reject DC20261123-0001 --as security1 --reason 用途不明
            """
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the export.")
    var number: String

    @Option(help: ArgumentHelp("Why not.", valueName: "text"))
    var reason: String

    func run() async throws {
        try await matter.run("POST", "/exports/\(OperatorLine.escaped(number))/rejection", [("reason", reason)])
    }
}
