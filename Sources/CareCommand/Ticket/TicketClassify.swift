import ArgumentParser
import Care

/// Sets right what the words were taken for (handbook 2.1).
struct TicketClassify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classify",
        abstract: "Correct type, category or urgency; the classifier learns from it.",
        discussion: """
            Example: switchboard ticket classify GZ20261123-000042 --as lead1 --category broadband
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Option(help: ArgumentHelp("What is wanted.", valueName: "word"))
    var type: ProblemType?

    @Option(help: ArgumentHelp("The line of business.", valueName: "word"))
    var category: Category?

    @Option(help: ArgumentHelp("How soon it hurts.", valueName: "word"))
    var urgency: Urgency?

    func validate() throws {
        guard type != nil || category != nil || urgency != nil else {
            throw ValidationError("Give --type, --category or --urgency.")
        }
    }

    func run() async throws {
        try await deed.run(
            "PUT",
            OperatorLine.ticket(number, "/classification"),
            [("type", type?.rawValue), ("category", category?.rawValue), ("urgency", urgency?.rawValue)]
        )
    }
}
