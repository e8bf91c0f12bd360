import ArgumentParser

/// All that we hold of whoever asked (PIPL 45).
struct RequestPackage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "package",
        abstract: "Print all that we hold of the person, to read or as --json; the access log notes it.",
        discussion: "Example: switchboard request package GR20261123-0001 --as security1 > package.txt"
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The number of the request.")
    var number: String

    func run() async throws {
        try await ticket.onLine(.look) { line in
            let form = ticket.json ? "json" : "text"
            let path = "/requests/\(OperatorLine.escaped(number))/package?format=\(form)"
            Output.write(try await line.ask(path).text)
        }
    }
}
