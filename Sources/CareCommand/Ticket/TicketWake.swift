import ArgumentParser

/// Brings a snoozed ticket back (handbook 3.1).
struct TicketWake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wake",
        abstract: "Bring a snoozed ticket back into its queue.",
        discussion: """
            Examples:
              switchboard ticket wake GZ20261123-000042 --as agent1
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    func run() async throws {
        try await deed.run("DELETE", OperatorLine.ticket(number, "/snooze"))
    }
}
