import ArgumentParser
import Foundation

/// One file of a ticket, brought onto this machine.
struct TicketAttachmentSaving: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "save",
        abstract: "Save a file of a ticket; the access log notes it.",
        discussion: """
            Nothing is written over. Without --to the file has its own name, in this folder.

            Example: switchboard ticket attachment save GZ20261123-000042 019abf3e-7c4d-7a10-9d2e-5b1f0c6e8a42 --as agent1 --to modem.jpg
            """
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Argument(help: "The file, by the identifier that `attachment list` shows.")
    var id: String

    @Option(help: ArgumentHelp("Where to.", valueName: "path"))
    var to: String?

    func run() async throws {
        try await ticket.onLine(.look) { line in
            let list = try await line.ask(OperatorLine.ticket(number, "/attachments")).view()
            let known = (list["items"]?.elements ?? []) + (list["unsent"]?.elements ?? [])
            let name = known.first { $0["id"]?.text == id }?["name"]?.text
            let path = to ?? name ?? id
            guard !FileManager.default.fileExists(atPath: path) else {
                throw CommandFault("\(path) is there already and is not written over")
            }
            let file = try await line.ask(OperatorLine.ticket(number, "/attachments/\(OperatorLine.escaped(id))"))
            do {
                try Data(file.bytes).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
            } catch {
                throw CommandFault("\(path) cannot be written")
            }
            if ticket.json {
                try Output.print(json: Saved(id: id, name: name ?? id, path: path, size: file.bytes.count))
            } else {
                Output.print(path)
            }
        }
    }

    private struct Saved: Encodable {
        let id: String
        let name: String
        let path: String
        let size: Int
    }
}
