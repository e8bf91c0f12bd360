import ArgumentParser
import Care

/// 挂起 (handbook 3.1).
struct TicketHold: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hold",
        abstract: "Hold a ticket while the next move is not ours; legal clocks run on.",
        discussion: """
            Example: switchboard ticket hold GZ20261123-000042 --as agent1 --reason waitingForParts
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Option(help: ArgumentHelp("What it waits for.", valueName: "word"))
    var reason: HoldReason

    func run() async throws {
        try await deed.run("PUT", OperatorLine.ticket(number, "/hold"), [("reason", reason.rawValue)])
    }
}
