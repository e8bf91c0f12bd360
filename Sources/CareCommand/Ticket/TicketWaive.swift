import ArgumentParser
import Care

/// 免除 (handbook 8.3).
struct TicketWaive: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive",
        abstract: "Let a ticket off one duty, with the reason; the handbook says who may.",
        discussion: """
            Example: switchboard ticket waive GZ20261123-000042 --as duty1 --rule R-2.1-01 --reason 系统故障期间
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Option(help: ArgumentHelp("Which duty.", valueName: "id"))
    var rule: String

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    func run() async throws {
        try await deed.run("POST", OperatorLine.ticket(number, "/waiver"), [("rule", rule), ("reason", reason)])
    }
}
