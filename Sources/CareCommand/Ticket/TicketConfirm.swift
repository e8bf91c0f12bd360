import ArgumentParser
import Care

/// 用户确认 (handbook 1.2).
struct TicketConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Note what the customer said of the solution, or that nobody was reached.",
        discussion: """
            Example: switchboard ticket confirm GZ20261123-000042 --as agent1 --solved --channel phone
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    /// What came of the call.
    enum Answer: String, EnumerableFlag {
        case solved, notSolved, unreached
    }

    @Flag(help: "What the customer said; --unreached when nobody answered.")
    var answer: Answer

    @Option(help: ArgumentHelp("How the customer was asked.", valueName: "word"))
    var channel: Channel

    func run() async throws {
        try await deed.run(
            "POST",
            OperatorLine.ticket(number, "/confirmation"),
            [
                ("solved", answer == .unreached ? nil : answer == .solved), ("reached", answer != .unreached),
                ("channel", channel.rawValue),
            ]
        )
    }
}
