import ArgumentParser

/// The access log as a file.
struct AccessFile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the access log as comma-separated values; the export is noted itself.",
        discussion: "Example: switchboard access export --as audit1 --person lin > access.csv"
    )

    @OptionGroup var ticket: TicketOptions
    @OptionGroup var filter: AccessFilter

    func run() async throws {
        try await ticket.onLine(.look) { line in
            let answer = try await line.ask("/access/export?\(AccessFilter.query(filter.pairs))")
            Output.write(answer.text)
        }
    }
}
