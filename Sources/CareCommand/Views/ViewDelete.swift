import ArgumentParser

/// Takes a view away.
struct ViewDelete: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Delete a view; no ticket is touched.",
        discussion: "Example: switchboard view delete 0k3f9 --as lead1"
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The view, by the identifier that `view list` shows.")
    var id: String

    func run() async throws {
        try await ticket.onLine(.work("view")) { line in
            let answer = try await line.send("DELETE", "/views/\(OperatorLine.escaped(id))")
            if ticket.json { Output.print(answer.text) }
        }
    }
}
