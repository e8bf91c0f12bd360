import ArgumentParser
import Care

/// A reply, a note, or what the customer wrote (handbook 3.2).
struct TicketMessage: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "message",
        abstract: "Add a public reply, an internal note or the customer's words.",
        discussion: """
            The wording of a reply is checked. What needs a reason is sent with one; what is blocked is not sent.

            Examples:
              switchboard ticket message GZ20261123-000042 --as agent1 --direction note --text 已约上门时间
              switchboard ticket message GZ20261123-000042 --as agent1 --direction toCustomer --channel sms --text - < reply.txt
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Option(help: ArgumentHelp("Who says it to whom.", valueName: "word"))
    var direction: MessageDirection

    @Option(help: ArgumentHelp("By which channel; a note needs none.", valueName: "word"))
    var channel: Channel?

    @Option(help: ArgumentHelp("The words; - reads standard input.", valueName: "text"))
    var text: String

    @Option(help: ArgumentHelp("Why a reply goes out as it is worded.", valueName: "text"))
    var reason: String?

    @Option(help: ArgumentHelp("The script that a reply was made with.", valueName: "number"))
    var script: String?

    func validate() throws {
        if channel == nil, direction != .note {
            throw ValidationError("--direction \(direction.rawValue) needs --channel.")
        }
    }

    func run() async throws {
        try await deed.run(
            "POST",
            OperatorLine.ticket(number, "/messages"),
            [
                ("direction", direction.rawValue), ("channel", channel?.rawValue),
                ("text", try StandardInput.words(or: text)), ("reason", reason), ("script", script),
            ]
        )
    }
}
