import ArgumentParser

/// 合并 (docs/decisions/0040).
struct TicketMerge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Let a ticket go on as another one of the same customer, the one that came first.",
        discussion: """
            Examples:
              switchboard ticket merge GZ20261123-000042 --as agent1 --into GZ20261123-000017 --preview
              switchboard ticket merge GZ20261123-000042 --as agent1 --into GZ20261123-000017
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The number of the ticket that ends.")
    var number: String

    @Option(help: ArgumentHelp("The ticket as which it goes on.", valueName: "number"))
    var into: String

    @Flag(help: "Say what would happen, and do nothing.")
    var preview = false

    func run() async throws {
        if preview { return try await show() }
        try await deed.run("POST", OperatorLine.ticket(number, "/merger"), [("ticket", into)])
    }

    private func show() async throws {
        try await deed.ticket.onLine(.look) { line in
            let path = OperatorLine.ticket(number, "/merger?ticket=\(OperatorLine.escaped(into))")
            let answer = try await line.ask(path)
            Output.print(deed.ticket.json ? answer.text : TicketWords.merger(try answer.view()))
        }
    }
}
