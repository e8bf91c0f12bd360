import ArgumentParser
import Care

/// 关联 (docs/decisions/0038).
struct TicketLinking: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Link a ticket with another; both show it.",
        discussion: """
            Example: switchboard ticket link GZ20261123-000042 --as agent1 --kind causedBy --to GZ20261123-000017
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Option(help: ArgumentHelp("How it stands to the other.", valueName: "word"))
    var kind: TicketLink.Kind

    @Option(help: ArgumentHelp("The other ticket.", valueName: "number"))
    var to: String

    func run() async throws {
        let fields: JSONFieldList = [("kind", kind.rawValue), ("ticket", to)]
        try await deed.run("POST", OperatorLine.ticket(number, "/links"), fields)
    }
}
