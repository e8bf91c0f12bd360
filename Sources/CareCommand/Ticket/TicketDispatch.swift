import ArgumentParser

/// Why a ticket is where it is (handbook 2.2).
struct TicketDispatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dispatch",
        abstract: "Say why a ticket went where it went, or why it still waits.",
        discussion: "Example: switchboard ticket dispatch GZ20261123-000042 --as lead1"
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The ticket's number.")
    var number: String

    func run() async throws {
        try await ticket.look(OperatorLine.ticket(number, "/dispatch"), TicketWords.dispatch)
    }
}
