import ArgumentParser

/// Goes on with a bulk deed that was interrupted.
struct BulkContinue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "continue",
        abstract: "Go on with an unfinished bulk deed; what is done is not done again.",
        discussion: "Example: switchboard ticket bulk continue 019ac2d8-7d5e-7a51-9d0c-4a1e2b7f9c11 --as lead1"
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The bulk deed, by the identifier that `bulk list` shows.")
    var id: String

    func run() async throws {
        try await ticket.onLine(.work("ticket")) { line in
            try await BulkDrive(line: line, isJSON: ticket.json).proceed(id)
        }
    }
}
