import ArgumentParser

/// Ends what the access log holds beyond its term (handbook 7.3).
struct AccessPrune: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Destroy what the access log holds beyond its term.",
        discussion: """
            The term is that of the handbook in force, three years as it ships and six months at least by law. Whole anchored days go; \
            a signed cut stays in their place, so that verify still holds.

            Example: switchboard access prune --as audit1
            """
    )

    @OptionGroup var ticket: TicketOptions

    func run() async throws {
        try await ticket.onLine(.deed) { line in
            let answer = try await line.send("POST", "/access/cut")
            if ticket.json { return Output.print(answer.text) }
            let view = try answer.view()
            let day = view["day"]?.text.map { ", through \($0)" } ?? ""
            Output.print("\(view.words("entries")) entries destroyed\(day)")
        }
    }
}
