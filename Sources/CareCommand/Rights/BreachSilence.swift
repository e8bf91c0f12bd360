import ArgumentParser

/// Decides that the users are not told, for harm is averted (R-7.3-07).
struct BreachSilence: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "silence",
        abstract: "Leave the users untold, with the basis on record.",
        discussion: """
            Example: switchboard breach silence XL20261123-0001 --as security1 --basis 文件已加密
            """
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the breach.")
    var number: String

    @Option(help: ArgumentHelp("Why that is lawful.", valueName: "text"))
    var basis: String

    func run() async throws {
        try await matter.run("POST", "/breaches/\(OperatorLine.escaped(number))/silence", [("basis", basis)])
    }
}
