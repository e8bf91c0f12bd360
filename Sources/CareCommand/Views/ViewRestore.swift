import ArgumentParser

/// Takes back a view that was deleted.
struct ViewRestore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Take back a view of one's own that was deleted, within thirty days.",
        discussion: "Example: switchboard view restore 0k3f9 --as lead1"
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The view, by the identifier that it had.")
    var id: String

    func run() async throws {
        try await ticket.onLine(.work("view")) { line in
            let answer = try await line.send("POST", "/views/\(OperatorLine.escaped(id))/restoration")
            Output.print(ticket.json ? answer.text : ViewListing.line(try answer.view()))
        }
    }
}
