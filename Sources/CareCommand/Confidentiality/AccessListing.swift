import ArgumentParser

/// One page of the access log.
struct AccessListing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List who saw what, newest first.",
        discussion: """
            One page at a time; when there is more, standard error names the mark for --after.

            Example: switchboard access list --as audit1 --kind reveal --from 2026-11-23T00:00:00+08:00
            """
    )

    @OptionGroup var ticket: TicketOptions
    @OptionGroup var filter: AccessFilter
    @Option(help: ArgumentHelp("Where to go on.", valueName: "mark")) var after: String?
    @Option(help: ArgumentHelp("How many at most, 1 to 200.", valueName: "number")) var limit = 50

    func validate() throws {
        guard (1...200).contains(limit) else { throw ValidationError("--limit is 1 to 200.") }
    }

    func run() async throws {
        try await ticket.onLine(.look) { line in
            let query = AccessFilter.query(filter.pairs + [("after", after), ("limit", String(limit))])
            let answer = try await line.ask("/access?\(query)")
            if ticket.json { return Output.print(answer.text) }
            let page = try answer.view()
            for row in page["items"]?.elements ?? [] {
                let cells = ["seq", "at", "person", "role", "kind", "object", "result", "reason"].map { row.words($0) }
                Output.print(cells.joined(separator: "\t"))
            }
            if let next = page["next"]?.text { Output.say("There is more: --after \(next)") }
        }
    }
}
