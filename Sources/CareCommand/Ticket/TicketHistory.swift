import ArgumentParser

/// What happened to a ticket.
struct TicketHistory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "List every event of a ticket with what it holds.",
        discussion: "Example: switchboard ticket history GZ20261123-000042 --as auditor1"
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The ticket's number.")
    var number: String

    func run() async throws {
        try await ticket.look(OperatorLine.ticket(number, "/history"), TicketWords.history)
    }
}
