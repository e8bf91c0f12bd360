import ArgumentParser
import Care

/// 恢复 (handbook 3.1).
struct TicketResume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Take a held ticket up again.",
        discussion: """
            Example: switchboard ticket resume GZ20261123-000042 --as agent1
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    func run() async throws {
        try await deed.run("DELETE", OperatorLine.ticket(number, "/hold"))
    }
}
