import ArgumentParser

/// Notes what was done to stop it.
struct BreachContain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contain",
        abstract: "Note what was done to stop it.",
        discussion: """
            Example: switchboard breach contain XL20261123-0001 --as security1 --measures 已要求对方删除
            """
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the breach.")
    var number: String

    @Option(help: ArgumentHelp("What was done.", valueName: "text"))
    var measures: String

    func run() async throws {
        try await matter.run("PUT", "/breaches/\(OperatorLine.escaped(number))/containment", [("measures", measures)])
    }
}
