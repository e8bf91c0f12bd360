import ArgumentParser
import Care

/// 初步评估 (handbook 2.1).
struct TicketAssess: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: "Assess a ticket: handle it, or pass it on.",
        discussion: """
            Example: switchboard ticket assess GZ20261123-000042 --as agent1 --complexity simple --decision handle
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Option(help: ArgumentHelp("How hard it is.", valueName: "word"))
    var complexity: Complexity

    @Option(help: ArgumentHelp("Whoever decides to handle it takes it.", valueName: "word"))
    var decision: AssessmentDecision

    @Option(help: ArgumentHelp("How many it touches.", valueName: "word"))
    var impact: Impact?

    @Option(help: ArgumentHelp("How much is broken.", valueName: "word"))
    var severity: Severity?

    func run() async throws {
        try await deed.run(
            "POST",
            OperatorLine.ticket(number, "/assessment"),
            [
                ("complexity", complexity.rawValue), ("decision", decision.rawValue), ("impact", impact?.rawValue),
                ("severity", severity?.rawValue),
            ]
        )
    }
}
