import ArgumentParser
import Care

/// Changes a priority by hand (handbook 2.3).
struct TicketPrioritise: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prioritise",
        abstract: "Change the priority, with the reason; lowering the highest needs a lead.",
        discussion: """
            Example: switchboard ticket prioritise GZ20261123-000042 P2 --as lead1 --reason 影响整栋楼
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Argument(help: "P1, P2, P3 or P4.")
    var priority: String

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    func validate() throws {
        guard Priority(name: priority) != nil else { throw ValidationError("A priority is P1, P2, P3 or P4.") }
    }

    func run() async throws {
        try await deed.run(
            "PUT",
            OperatorLine.ticket(number, "/priority"),
            [("priority", priority), ("reason", reason)]
        )
    }
}
