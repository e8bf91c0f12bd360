import ArgumentParser

/// What went out with the messages of a ticket.
struct TicketAttachmentListing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the files of a ticket's messages and notes, and those that are uploaded and not sent.",
        discussion: "Example: switchboard ticket attachment list GZ20261123-000042 --as agent1"
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The ticket's number.")
    var number: String

    func run() async throws {
        try await ticket.onLine(.look) { line in
            let answer = try await line.ask(OperatorLine.ticket(number, "/attachments"))
            if ticket.json { return Output.print(answer.text) }
            let view = try answer.view()
            let files = (view["items"]?.elements ?? []) + (view["unsent"]?.elements ?? [])
            if files.isEmpty { Output.say("No files yet: add one with `switchboard ticket attach`.") }
            for file in files { Output.print(Self.line(file)) }
        }
    }

    private static func line(_ file: JSONView) -> String {
        let state = file["direction"]?.text ?? "unsent"
        let cells = [(file.words("id"), 36), (file.words("size"), 8), (state, 12), (file.words("name"), 20)]
        return cells.map { TicketWords.padded($0.0, $0.1) }.joined(separator: " ")
    }
}
