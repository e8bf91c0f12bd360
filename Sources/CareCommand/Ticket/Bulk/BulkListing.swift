import ArgumentParser

/// The bulk deeds of one person.
struct BulkListing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List somebody's bulk deeds, the newest first.",
        discussion: "Example: switchboard ticket bulk list --as lead1"
    )

    @OptionGroup var ticket: TicketOptions

    func run() async throws {
        try await ticket.onLine(.look) { line in
            let answer = try await line.ask("/bulks")
            if ticket.json { return Output.print(answer.text) }
            let bulks = try answer.view()["items"]?.elements ?? []
            if bulks.isEmpty { Output.say("No bulk deeds yet: begin with `switchboard ticket bulk run`.") }
            for bulk in bulks { Output.print(BulkWords.line(bulk)) }
        }
    }
}
