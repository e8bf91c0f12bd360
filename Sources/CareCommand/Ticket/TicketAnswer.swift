import ArgumentParser
import Care

/// Accepts or rejects what was offered: a transfer, or an assignment (handbook 2.2, 2.4).
struct TicketAnswer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Accept or reject a transfer, or an offered ticket.",
        discussion: """
            A transfer that waits for its answer comes first.

            Examples:
              switchboard ticket answer GZ20261123-000042 --as lead1 --accept
              switchboard ticket answer GZ20261123-000042 --as lead1 --reject wrongUnit --suggestion 转投诉组
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Flag(help: "Accept.")
    var accept = false

    @Option(help: ArgumentHelp("Reject, for this reason.", valueName: "word"))
    var reject: RefusalReason?

    @Option(help: ArgumentHelp("Where a rejected transfer should rather go.", valueName: "text"))
    var suggestion: String?

    func validate() throws {
        guard accept == (reject == nil) else { throw ValidationError("Give either --accept or --reject REASON.") }
        if accept, suggestion != nil { throw ValidationError("--suggestion goes with --reject.") }
    }

    func run() async throws {
        try await deed.ticket.onLine(.work("ticket")) { line in
            let state = try await line.ask(OperatorLine.ticket(number, "/dispatch")).view()
            let isTransfer = state["transfer"] != nil
            if !isTransfer, suggestion != nil {
                throw CommandFault("no transfer of \(number) waits for an answer; an assignment takes no --suggestion")
            }
            let path = OperatorLine.ticket(number, isTransfer ? "/transfer/answer" : "/assignment/answer")
            let fields: JSONFieldList = [
                ("accept", accept), ("reason", reject?.rawValue), ("suggestion", suggestion),
            ]
            deed.tell(try await line.send("POST", path, body: try fields.bytes(), headers: deed.headers))
        }
    }
}
