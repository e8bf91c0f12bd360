import ArgumentParser
import Care

/// 转接 (handbook 2.4).
struct TicketTransfer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transfer",
        abstract: "Hand a ticket to another queue or agent, with a summary.",
        discussion: """
            No clock is reset, and whoever has it stays the owner until the other side accepts.

            Example: switchboard ticket transfer GZ20261123-000042 --as agent1 --queue network --reason 需上门测线 --summary 光猫红灯
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Option(help: ArgumentHelp("To which queue.", valueName: "key"))
    var queue: String?

    @Option(help: ArgumentHelp("Or to which agent.", valueName: "name"))
    var agent: String?

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("What the next one must know.", valueName: "text"))
    var summary: String

    func validate() throws {
        guard (queue == nil) != (agent == nil) else { throw ValidationError("Give either --queue or --agent.") }
    }

    func run() async throws {
        try await deed.run(
            "POST",
            OperatorLine.ticket(number, "/transfer"),
            [
                ("to", [("queue", queue), ("agent", agent)] as JSONFieldList), ("reason", reason),
                ("summary", summary),
            ]
        )
    }
}
