import ArgumentParser
import Care

/// 分派 by hand (handbook 2.2).
struct TicketAssign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Offer a ticket to an agent.",
        discussion: """
            Example: switchboard ticket assign GZ20261123-000042 --as lead1 --agent agent3
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Option(help: ArgumentHelp("To whom.", valueName: "name"))
    var agent: String

    func run() async throws {
        try await deed.run("POST", OperatorLine.ticket(number, "/assignment"), [("agent", agent)])
    }
}
