import ArgumentParser

/// One bulk deed with what became of each ticket.
struct BulkShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a bulk deed, with every ticket that was refused and why.",
        discussion: "Example: switchboard ticket bulk show 019ac2d8-7d5e-7a51-9d0c-4a1e2b7f9c11 --as lead1"
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The bulk deed, by the identifier that `bulk list` shows.")
    var id: String

    func run() async throws {
        try await ticket.look(BulkDrive.path(id), BulkWords.bulk)
    }
}
