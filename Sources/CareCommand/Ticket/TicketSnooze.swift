import ArgumentParser

/// 稍后处理 (handbook 3.1).
struct TicketSnooze: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "snooze",
        abstract: "Put a ticket out of the queue until a moment; no clock holds.",
        discussion: """
            The moment is said in plain words, Chinese or English, by the working calendar, or as in RFC 3339.

            Examples:
              switchboard ticket snooze GZ20261123-000042 --as agent1 --until "3个工作日后"
              switchboard ticket snooze GZ20261123-000042 --as agent1 --until "tomorrow 9am"
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Option(help: ArgumentHelp("When it comes back.", valueName: "words"))
    var until: String

    func run() async throws {
        try await deed.run("PUT", OperatorLine.ticket(number, "/snooze"), [("until", until)])
    }
}
