import ArgumentParser

/// Takes back what a bulk deed did.
struct BulkUndo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back what a bulk deed did, within a day, where the ticket has not moved on since.",
        discussion: """
            A ticket that has moved on is named and left alone. The undoing is a bulk deed of its own. A closure is not undone: the customer's words reopen a ticket.

            Example: switchboard ticket bulk undo 019ac2d8-7d5e-7a51-9d0c-4a1e2b7f9c11 --as lead1 --dry-run
            """
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The bulk deed, by the identifier that `bulk list` shows.")
    var id: String

    @Flag(help: "Say what would happen to each ticket, and do nothing.")
    var dryRun = false

    func run() async throws {
        let body = try ([("deed", "undo"), ("bulk", id)] as JSONFieldList).bytes()
        try await ticket.onLine(dryRun ? .look : .work("ticket")) { line in
            let drive = BulkDrive(line: line, isJSON: ticket.json)
            if dryRun { return try await drive.preview(body) }
            try await drive.run(body, key: nil)
        }
    }
}
