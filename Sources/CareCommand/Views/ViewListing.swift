import ArgumentParser

/// The views that somebody finds.
struct ViewListing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the views that somebody finds, with how many tickets each holds.",
        discussion: "Example: switchboard view list --as lead1"
    )

    @OptionGroup var ticket: TicketOptions

    func run() async throws {
        try await ticket.onLine(.look) { line in
            let answer = try await line.ask("/views")
            if ticket.json { return Output.print(answer.text) }
            let views = try answer.view()["items"]?.elements ?? []
            if views.isEmpty { Output.say("No views yet: save one with `switchboard view save`.") }
            for view in views { Output.print(Self.line(view)) }
        }
    }

    static func line(_ view: JSONView) -> String {
        let cells = [
            (view.words("id"), 26), (view.words("sharing"), 4), (view.words("owner"), 12), (view.words("name"), 20),
        ]
        return cells.map { TicketWords.padded($0.0, $0.1) }.joined(separator: " ")
    }
}
