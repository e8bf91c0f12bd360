import ArgumentParser
import Care

/// 撤销 (handbook 1.2).
struct TicketCancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "End a ticket without a solution, with the reason.",
        discussion: """
            Example: switchboard ticket cancel GZ20261123-000042 --as lead1 --reason 误录
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    func run() async throws {
        try await deed.run("POST", OperatorLine.ticket(number, "/cancellation"), [("reason", reason)])
    }
}
