import ArgumentParser
import Care
import CareDesk

/// Ends the account of a leaver for good.
struct UserLeave: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "leave",
        abstract: "End the account of a leaver for good: sessions, tokens, password and second factor.",
        discussion: """
            May run beside a server.

            Example: switchboard user leave zhou
            """
    )

    @OptionGroup var account: AccountOptions

    func run() async throws {
        try await account.run { desk, actor in try await desk.endAccount(of: account.name, by: actor) }
    }
}
