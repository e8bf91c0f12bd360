import ArgumentParser
import Care

/// One field of a customer in the clear (handbook 7.2).
struct TicketReveal: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reveal",
        abstract: "Show one field of a customer in the clear; the look is noted with its reason.",
        discussion: """
            The ticket must be open. After the number of customers that the handbook allows in an hour it stops.

            Example: switchboard ticket reveal GZ20261123-000042 number --as agent1 --reason 客户要求回拨
            """
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Argument(help: "The field.")
    var field: RevealedField

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String

    func run() async throws {
        try await ticket.onLine(.deed) { line in
            let fields: JSONFieldList = [("field", field.rawValue), ("reason", reason)]
            let path = OperatorLine.ticket(number, "/reveal")
            let answer = try await line.send("POST", path, body: try fields.bytes())
            Output.print(ticket.json ? answer.text : try answer.view().words("value"))
        }
    }
}

extension RevealedField: ExpressibleByArgument {}
