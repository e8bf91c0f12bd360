import ArgumentParser

/// A leak as it stands.
struct BreachShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a leak with its clocks and its history.",
        discussion: "Example: switchboard breach show XL20261123-0001 --as security1"
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The number of the breach.")
    var number: String

    func run() async throws {
        try await ticket.look("/breaches/\(OperatorLine.escaped(number))", MatterWords.page)
    }
}
