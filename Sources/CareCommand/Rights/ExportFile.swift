import ArgumentParser

/// The file, for who asked for it.
struct ExportFile: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file",
        abstract: "Print the file that was made, to who asked for it alone; the access log notes it.",
        discussion: """
            The file has the form that was asked for; --json changes nothing of it.

            Example: switchboard export file DC20261123-0001 --as lead1 > tickets.csv
            """
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The number of the export.")
    var number: String

    func run() async throws {
        try await ticket.onLine(.look) { line in
            Output.write(try await line.ask("/exports/\(OperatorLine.escaped(number))/file").text)
        }
    }
}
