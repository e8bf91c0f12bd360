import ArgumentParser
import Care

/// The list of tickets, and the search in it.
struct TicketListing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List tickets, earliest due first, or search their words.",
        discussion: """
            One page at a time; when there is more, standard error names the mark for --after.

            Examples:
              switchboard ticket list --as lead1 --queue broadband --limit 20
              switchboard ticket list --as lead1 --q 断网 --status held
            """
    )

    /// The order of the list.
    enum Sort: String, CaseIterable, ExpressibleByArgument {
        case due, received
    }

    enum Answer: String, CaseIterable, ExpressibleByArgument {
        case yes, no
    }

    @OptionGroup var ticket: TicketOptions

    @Option(help: ArgumentHelp("Words that were said.", valueName: "text")) var q: String?
    @Option(help: ArgumentHelp("Of a saved view; see `switchboard view list`.", valueName: "id")) var view: String?
    @Option(help: ArgumentHelp("How they stand.", valueName: "word")) var status: Status?
    @Option(help: ArgumentHelp("In which stage.", valueName: "word")) var stage: Stage?
    @Option(help: ArgumentHelp("In which queue.", valueName: "key")) var queue: String?
    @Option(help: ArgumentHelp("With which agent.", valueName: "name")) var assignee: String?
    @Option(help: ArgumentHelp("Of which type.", valueName: "word")) var type: ProblemType?
    @Option(help: ArgumentHelp("Of which category.", valueName: "word")) var category: Category?
    @Option(help: ArgumentHelp("P1, P2, P3 or P4.", valueName: "word")) var priority: String?
    @Option(help: ArgumentHelp("Due before, such as 2026-11-23T09:00:00+08:00.", valueName: "moment")) var dueBefore:
        String?
    @Option(help: ArgumentHelp("Whether it is out of the queues until a moment: yes or no.", valueName: "word"))
    var snoozed: Answer?
    @Option(help: ArgumentHelp("By which channel.", valueName: "word")) var channel: Channel?
    @Option(help: ArgumentHelp("From which province.", valueName: "name")) var province: String?
    @Option(help: ArgumentHelp("The order.", valueName: "word")) var sort: Sort?
    @Option(help: ArgumentHelp("Where to go on.", valueName: "mark")) var after: String?
    @Option(help: ArgumentHelp("How many at most, 1 to 200.", valueName: "number")) var limit = 50

    func validate() throws {
        guard (1...200).contains(limit) else { throw ValidationError("--limit is 1 to 200.") }
        if let priority, Priority(name: priority) == nil { throw ValidationError("A priority is P1, P2, P3 or P4.") }
    }

    func run() async throws {
        try await ticket.onLine(.look) { line in
            let answer = try await line.ask("/tickets?\(query)")
            if ticket.json { return Output.print(answer.text) }
            let page = try answer.view()
            for row in page["items"]?.elements ?? [] { Output.print(Self.line(row)) }
            if let next = page["next"]?.text { Output.say("There is more: --after \(next)") }
        }
    }

    private var query: String {
        let asked: [(String, String?)] = [
            ("q", q), ("view", view), ("status", status?.rawValue), ("stage", stage?.rawValue), ("queue", queue),
            ("assignee", assignee), ("type", type?.rawValue), ("category", category?.rawValue), ("priority", priority),
            ("due-before", dueBefore), ("snoozed", snoozed?.rawValue), ("channel", channel?.rawValue),
            ("province", province), ("sort", sort?.rawValue), ("after", after), ("limit", String(limit)),
        ]
        let pairs = asked.compactMap { name, value in value.map { "\(name)=\(OperatorLine.escaped($0))" } }
        return pairs.joined(separator: "&")
    }

    private static func line(_ row: JSONView) -> String {
        let cells = [
            (row.words("number"), 18), (row.words("priority"), 2), (row.words("status"), 12), (row.words("queue"), 12),
            (row.words("assignee"), 12), (row["dueAt"]?.text.map { "due \($0)" } ?? "nothing due", 34),
        ]
        let head = cells.map { TicketWords.padded($0.0, $0.1) }.joined(separator: " ")
        return "\(head) \(row["summary"]?.text ?? "")"
    }
}
