import ArgumentParser
import Foundation

/// What every deed on a ticket takes besides.
struct DeedOptions: ParsableArguments {
    @OptionGroup var ticket: TicketOptions

    @Option(
        help: ArgumentHelp(
            "A key of your own: the same key again does nothing and gives the same answer.",
            valueName: "text"
        )
    )
    var key: String?

    @Option(help: ArgumentHelp("Do it only if it still has this version.", valueName: "number"))
    var ifVersion: Int?

    /// Does one deed and prints the ticket that it left, as JSON or in a line.
    func run(_ method: String, _ path: String, _ fields: JSONFieldList = []) async throws {
        try await run(method, path, body: try fields.bytes())
    }

    func run(_ method: String, _ path: String, body: [UInt8]) async throws {
        try await ticket.onLine(.work("ticket")) { line in
            tell(try await line.send(method, path, body: body, headers: headers))
        }
    }

    func tell(_ answer: OperatorLine.Answer) {
        if ticket.json {
            Output.print(answer.text)
        } else if let view = try? answer.view() {
            Output.print(TicketWords.line(view))
        }
    }

    var headers: [String: String] {
        var headers: [String: String] = [:]
        headers["Idempotency-Key"] = key
        headers["If-Match"] = ifVersion.map { "\"v\($0)\"" }
        return headers
    }
}
