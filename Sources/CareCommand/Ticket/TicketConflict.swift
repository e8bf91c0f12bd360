import ArgumentParser
import Care

/// 回避 (handbook 2.2).
struct TicketConflict: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflict",
        abstract: "Say whom a ticket is about; they neither handle nor see it.",
        discussion: """
            The names take the place of those that were given before; none lifts them all.

            Example: switchboard ticket conflict GZ20261123-000042 --as lead1 --of agent3 --reason 用户投诉该坐席
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Option(help: ArgumentHelp("Who must step aside; again for each.", valueName: "name"))
    var of: [String] = []

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    func run() async throws {
        let fields: JSONFieldList = [("people", of), ("reason", reason)]
        try await deed.run("PUT", OperatorLine.ticket(number, "/conflict"), fields)
    }
}
