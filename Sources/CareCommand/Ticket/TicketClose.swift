import ArgumentParser
import Care

/// 闭环 (handbook 1.2).
struct TicketClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close a ticket; what is missing is named.",
        discussion: """
            Example: switchboard ticket close GZ20261123-000042 --as agent1
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    func run() async throws {
        try await deed.run("POST", OperatorLine.ticket(number, "/closure"))
    }
}
