import ArgumentParser

/// Notes the report to the authority.
struct BreachReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Note that the authority was told, and its receipt.",
        discussion: """
            Example: switchboard breach report XL20261123-0001 --as security1 --authority 省通信管理局 --receipt SL-1
            """
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the breach.")
    var number: String

    @Option(help: ArgumentHelp("Who was told.", valueName: "text"))
    var authority: String

    @Option(help: ArgumentHelp("The number under which it was taken in.", valueName: "text"))
    var receipt: String

    func run() async throws {
        try await matter.run(
            "POST",
            "/breaches/\(OperatorLine.escaped(number))/report",
            [("authority", authority), ("receipt", receipt)]
        )
    }
}
