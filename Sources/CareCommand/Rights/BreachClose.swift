import ArgumentParser

/// Closes a leak once everything was done.
struct BreachClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close a leak, with what was learnt.",
        discussion: """
            Example: switchboard breach close XL20261123-0001 --as security1 --lessons 外发前双人核对
            """
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the breach.")
    var number: String

    @Option(help: ArgumentHelp("What was learnt.", valueName: "text"))
    var lessons: String

    func run() async throws {
        try await matter.run("POST", "/breaches/\(OperatorLine.escaped(number))/closure", [("lessons", lessons)])
    }
}
