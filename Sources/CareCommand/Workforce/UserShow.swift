import ArgumentParser
import Care
import CareDesk

/// One person's account and what happened to it.
struct UserShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a person's account and its history.",
        discussion: "Example: switchboard user show zhou"
    )

    @OptionGroup var options: DeskOptions

    @Argument(help: "The log-in name.")
    var name: String

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        try await options.withDesk(.look) { desk in
            let known = try await desk.person(name)
            if json { return try Output.print(json: AccountLine(known)) }
            Output.print(AccountLine(known).words)
            for entry in known.accountEntries {
                let who = entry.actor.description
                let at = entry.at.written(in: desk.settings.timeZone)
                Output.print("\(entry.version)\t\(at)\t\(type(of: entry.event.body).type)\t\(who)")
            }
        }
    }
}
