import ArgumentParser
import Care
import Foundation

/// Files with a note, a reply, or what the customer sent (docs/decisions/0045).
struct TicketAttach: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attach",
        abstract: "Add files to a ticket, with the words that say what they show.",
        discussion: """
            Pictures, PDF, plain text, CSV, recordings, DOCX and XLSX; what a file is is found in its bytes. If the message is \
            refused, nothing of the files stays.

            Examples:
              switchboard ticket attach GZ20261123-000042 modem.jpg --as agent1 --text 光猫指示灯照片
              switchboard ticket attach GZ20261123-000042 bill.pdf --as agent1 --direction toCustomer --channel email --text 账单见附件
            """
    )

    @OptionGroup var deed: DeedOptions

    @Argument(help: "The ticket's number.")
    var number: String

    @Argument(help: ArgumentHelp("The files, ten at most.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("Who says it to whom.", valueName: "word"))
    var direction: MessageDirection = .note

    @Option(help: ArgumentHelp("By which channel; a note needs none.", valueName: "word"))
    var channel: Channel?

    @Option(help: ArgumentHelp("The words; - reads standard input.", valueName: "text"))
    var text: String

    @Option(help: ArgumentHelp("Why a reply goes out as it is worded.", valueName: "text"))
    var reason: String?

    func validate() throws {
        if channel == nil, direction != .note {
            throw ValidationError("--direction \(direction.rawValue) needs --channel.")
        }
        if files.isEmpty { throw ValidationError("Give at least one file.") }
    }

    func run() async throws {
        let words = try StandardInput.words(or: text)
        let contents = try files.map { (name: URL(fileURLWithPath: $0).lastPathComponent, bytes: try Self.read($0)) }
        try await deed.ticket.onLine(.work("ticket")) { line in
            var ids: [String] = []
            do {
                for file in contents {
                    let path = "/attachments?name=\(OperatorLine.escaped(file.name))"
                    let answer = try await line.send("POST", OperatorLine.ticket(number, path), body: file.bytes)
                    ids.append(try answer.view().words("id"))
                }
                let fields: JSONFieldList = [
                    ("direction", direction.rawValue), ("channel", channel?.rawValue), ("text", words),
                    ("reason", reason), ("attachments", ids),
                ]
                let path = OperatorLine.ticket(number, "/messages")
                deed.tell(try await line.send("POST", path, body: try fields.bytes(), headers: deed.headers))
            } catch {
                for id in ids { _ = try await line.send("DELETE", OperatorLine.ticket(number, "/attachments/\(id)")) }
                throw error
            }
        }
    }

    /// A file, up to one byte more than the interface takes, so that it can say so.
    private static func read(_ path: String) throws -> [UInt8] {
        do {
            let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            return Array(try file.read(upToCount: AttachmentLimits.size + 1) ?? Data())
        } catch {
            throw CommandFault("\(path) cannot be read")
        }
    }
}
