import ArgumentParser

/// A request as it stands.
struct RequestShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a request with its clocks and its history.",
        discussion: "Example: switchboard request show GR20261123-0001 --as security1"
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The number of the request.")
    var number: String

    func run() async throws {
        try await ticket.look("/requests/\(OperatorLine.escaped(number))", MatterWords.page)
    }
}
