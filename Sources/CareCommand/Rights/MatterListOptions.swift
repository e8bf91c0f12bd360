import ArgumentParser
import Care

/// What the lists of matters take: who looks, which matters, and where to go on.
struct MatterListOptions<State: ExpressibleByArgument & RawRepresentable<String>>: ParsableArguments {
    @OptionGroup var ticket: TicketOptions

    @Option(help: ArgumentHelp("How they stand.", valueName: "word")) var status: State?
    @Flag(help: "Only what has not ended.") var open = false
    @Option(help: ArgumentHelp("Where to go on.", valueName: "mark")) var after: String?
    @Option(help: ArgumentHelp("How many at most, 1 to 200.", valueName: "number")) var limit = 50

    func validate() throws {
        guard (1...200).contains(limit) else { throw ValidationError("--limit is 1 to 200.") }
    }

    /// Prints one page; when there is more, standard error names the mark for --after.
    func list(_ path: String) async throws {
        let asked: [(String, String?)] = [
            ("status", status?.rawValue), ("open", open ? "yes" : nil), ("after", after), ("limit", String(limit)),
        ]
        let query = asked.compactMap { name, value in value.map { "\(name)=\(OperatorLine.escaped($0))" } }
        try await ticket.onLine(.look) { line in
            let answer = try await line.ask("\(path)?\(query.joined(separator: "&"))")
            if ticket.json { return Output.print(answer.text) }
            let page = try answer.view()
            for row in page["items"]?.elements ?? [] { Output.print(MatterWords.row(row)) }
            if let next = page["next"]?.text { Output.say("There is more: --after \(next)") }
        }
    }
}
