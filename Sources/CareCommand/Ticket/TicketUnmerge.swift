import ArgumentParser

/// Undoes a merger (docs/decisions/0040).
struct TicketUnmerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmerge",
        abstract: "Undo the merger of a ticket; its clocks stand as if they had run.",
        discussion: "Example: switchboard ticket unmerge GZ20261123-000042 --as agent1"
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The number of the ticket that was merged.")
    var number: String

    func run() async throws {
        try await deed.run("DELETE", OperatorLine.ticket(number, "/merger"))
    }
}
