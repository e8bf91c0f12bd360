import ArgumentParser

/// Takes a ticket, or the next that waits (handbook 2.2).
struct TicketTake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take",
        abstract: "Take a ticket, or without a number the next that waits.",
        discussion: """
            When nothing waits that the actor may take, that is said on standard error and the result is empty.

            Example: switchboard ticket take --as agent1
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number; without it the dispatcher chooses.")
    var number: String?

    func run() async throws {
        if let number { return try await deed.run("POST", OperatorLine.ticket(number, "/assignment")) }
        try await deed.ticket.onLine(.work("ticket")) { line in
            let answer = try await line.send("POST", "/me/next", headers: deed.headers)
            if answer.status == 204 {
                Output.say("Nothing waits that \(deed.ticket.actor) may take.")
                if deed.ticket.json { Output.print("null") }
            } else {
                deed.tell(answer)
            }
        }
    }
}
