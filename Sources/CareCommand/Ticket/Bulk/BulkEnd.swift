import ArgumentParser

/// Ends a bulk deed with tickets left.
struct BulkEnd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end",
        abstract: "End an unfinished bulk deed; what is done stays done, the rest is left alone.",
        discussion: "Example: switchboard ticket bulk end 019ac2d8-7d5e-7a51-9d0c-4a1e2b7f9c11 --as lead1"
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The bulk deed, by the identifier that `bulk list` shows.")
    var id: String

    func run() async throws {
        try await ticket.onLine(.work("ticket")) { line in
            try BulkDrive(line: line, isJSON: ticket.json).show(try await line.send("DELETE", BulkDrive.path(id)))
        }
    }
}
