import ArgumentParser

/// An export as it stands.
struct ExportShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an export with its clocks and its history.",
        discussion: "Example: switchboard export show DC20261123-0001 --as security1"
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The number of the export.")
    var number: String

    func run() async throws {
        try await ticket.look("/exports/\(OperatorLine.escaped(number))", MatterWords.page)
    }
}
