import ArgumentParser
import Care
import CareDesk

/// Lets a person in, for the first time or again.
struct UserActivate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate",
        abstract: "Let a person in, who has a promise of secrecy on file and a role.",
        discussion: """
            May run beside a server.

            Example: switchboard user activate zhou
            """
    )

    @OptionGroup var account: AccountOptions

    func run() async throws {
        try await account.run { desk, actor in try await desk.activate(account.name, by: actor) }
    }
}
