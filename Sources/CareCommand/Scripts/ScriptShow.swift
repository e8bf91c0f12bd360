import ArgumentParser

/// A script as it stands.
struct ScriptShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a script with its texts, its uses and its history.",
        discussion: "Example: switchboard script show HS20261128-0001 --as agent1"
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The number of the script.")
    var number: String

    func run() async throws {
        try await ticket.look("/scripts/\(OperatorLine.escaped(number))", MatterWords.page)
    }
}
