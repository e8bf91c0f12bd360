import ArgumentParser
import Care
import Foundation

/// Tries a deed on many tickets, or does it.
struct BulkRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Do a deed to the tickets that are named, or to all that a question finds.",
        discussion: """
            The deeds: take; assign with --agent; transfer with --queue or --agent and --reason; snooze with --until; wake; \
            prioritise with --priority and --reason; hold with --reason, one of its list; resume; close. The reason of a \
            transfer is also its summary, so it names nobody.

            A question is written as behind `GET /api/v1/tickets?`. Exit 1 when a ticket was refused.

            Examples:
              switchboard ticket bulk run transfer --as lead1 --where "queue=general&category=broadband" --queue broadband --reason 割接
              switchboard ticket bulk run prioritise --as lead1 --where "view=0k3f9" --priority P2 --reason 大面积故障 --dry-run
            """
    )

    @OptionGroup var ticket: TicketOptions

    @Argument(help: ArgumentHelp("What is done to each.", valueName: "deed"))
    var deed: BulkOrder.Kind

    @Argument(help: ArgumentHelp("The tickets.", valueName: "numbers"))
    var numbers: [String] = []

    @Option(help: ArgumentHelp("All tickets that this question finds, up to 500.", valueName: "question"))
    var `where`: String?

    @Option(help: ArgumentHelp("To which agent.", valueName: "name"))
    var agent: String?

    @Option(help: ArgumentHelp("To which queue.", valueName: "key"))
    var queue: String?

    @Option(help: ArgumentHelp("When they come back.", valueName: "words"))
    var until: String?

    @Option(help: ArgumentHelp("P1, P2, P3 or P4.", valueName: "word"))
    var priority: String?

    @Option(help: ArgumentHelp("Why.", valueName: "text"))
    var reason: String?

    @Option(help: ArgumentHelp("A key of your own: the same key again goes on with the same run.", valueName: "text"))
    var key: String?

    @Flag(help: "Say what would happen to each ticket, and do nothing.")
    var dryRun = false

    func validate() throws {
        guard deed != .undo else { throw ValidationError("Undo with `switchboard ticket bulk undo ID`.") }
        guard numbers.isEmpty == (`where` != nil) else {
            throw ValidationError("Name tickets, or give a question with --where.")
        }
        if let priority, Priority(name: priority) == nil { throw ValidationError("A priority is P1, P2, P3 or P4.") }
        if deed == .transfer, (queue == nil) == (agent == nil) {
            throw ValidationError("Give either --queue or --agent.")
        }
    }

    func run() async throws {
        let body = try fields.bytes()
        try await ticket.onLine(dryRun ? .look : .work("ticket")) { line in
            let drive = BulkDrive(line: line, isJSON: ticket.json)
            if dryRun { return try await drive.preview(body) }
            try await drive.run(body, key: key)
        }
    }

    private var fields: JSONFieldList {
        let toAgent = deed == .transfer ? nil : agent
        let target: JSONFieldList? = deed == .transfer ? [("queue", queue), ("agent", agent)] : nil
        return [
            ("deed", deed.rawValue), ("agent", toAgent), ("to", target), ("until", until), ("priority", priority),
            ("reason", reason), ("question", `where`),
            ("tickets", numbers.isEmpty ? nil : numbers.map { ["number": $0] }),
        ]
    }
}
