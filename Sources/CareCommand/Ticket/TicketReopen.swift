import ArgumentParser
import Care

/// Takes a closed ticket back into handling (handbook 1.2).
struct TicketReopen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Reopen a closed ticket within the window.",
        discussion: """
            Example: switchboard ticket reopen GZ20261123-000042 --as lead1 --reason 又断网了
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    func run() async throws {
        try await deed.run("DELETE", OperatorLine.ticket(number, "/closure"), [("reason", reason)])
    }
}
