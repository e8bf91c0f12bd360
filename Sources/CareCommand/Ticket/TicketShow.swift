import ArgumentParser

/// A ticket as it stands.
struct TicketShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a ticket with its clocks and checks, and its history on request.",
        discussion: "Example: switchboard ticket show GZ20261123-000042 --as lead1 --history"
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Flag(help: "Its events too.")
    var history = false

    func run() async throws {
        try await ticket.onLine(.look) { line in
            let known = try await line.ask(OperatorLine.ticket(number))
            let events = history ? try await line.ask(OperatorLine.ticket(number, "/history")) : nil
            if ticket.json {
                Output.print(events.map { "{\"ticket\":\(known.text),\"history\":\($0.text)}" } ?? known.text)
            } else {
                Output.print(TicketWords.page(try known.view()))
                if let events { Output.print("\nhistory\n\(TicketWords.history(try events.view()))") }
            }
        }
    }
}
