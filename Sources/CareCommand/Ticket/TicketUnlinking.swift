import ArgumentParser

/// Takes a link off both tickets.
struct TicketUnlinking: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlink",
        abstract: "Take the link between two tickets off both.",
        discussion: """
            Example: switchboard ticket unlink GZ20261123-000042 --as agent1 --from GZ20261123-000017
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Option(help: ArgumentHelp("The other ticket.", valueName: "number"))
    var from: String

    func run() async throws {
        try await deed.run("DELETE", OperatorLine.ticket(number, "/links"), [("ticket", from)])
    }
}
