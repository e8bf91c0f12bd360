import ArgumentParser
import Care

/// The alarms of the access log.
struct AccessAlarms: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alarms",
        abstract: "List the alarms of the access log, newest first, or show one.",
        discussion: """
            Examples:
              switchboard access alarms --as security1 --status raised
              switchboard access alarms BJ20261126-0001 --as security1
            """
    )

    @OptionGroup var ticket: TicketOptions
    @Argument(help: "The alarm's number.") var number: String?
    @Option(help: ArgumentHelp("Where they stand.", valueName: "word")) var status: AlarmState?
    @Option(help: ArgumentHelp("Where to go on.", valueName: "mark")) var after: String?
    @Option(help: ArgumentHelp("How many at most, 1 to 200.", valueName: "number")) var limit = 50

    func validate() throws {
        guard (1...200).contains(limit) else { throw ValidationError("--limit is 1 to 200.") }
    }

    func run() async throws {
        try await ticket.onLine(.look) { line in
            if let number {
                let answer = try await line.ask("/alarms/\(OperatorLine.escaped(number))")
                return Output.print(ticket.json ? answer.text : Self.words(try answer.view()))
            }
            let query = AccessFilter.query([("status", status?.rawValue), ("after", after), ("limit", String(limit))])
            let answer = try await line.ask("/alarms?\(query)")
            if ticket.json { return Output.print(answer.text) }
            let page = try answer.view()
            for row in page["items"]?.elements ?? [] {
                Output.print(["number", "openedAt", "sort", "status"].map { row.words($0) }.joined(separator: "\t"))
            }
            if let next = page["next"]?.text { Output.say("There is more: --after \(next)") }
        }
    }

    static func words(_ alarm: JSONView) -> String {
        ["number", "status", "rule", "title", "person", "count", "firstEntry", "lastEntry", "note", "breach"]
            .map { "\($0)\t\(alarm.words($0))" }.joined(separator: "\n")
    }
}

extension AlarmState: ExpressibleByArgument {}
