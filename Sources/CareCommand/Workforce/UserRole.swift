import ArgumentParser
import Care
import CareDesk

/// Gives a person a role in place of the one before.
struct UserRole: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role",
        abstract: "Grant a role in place of the one before.",
        discussion: """
            May run beside a server.

            Example: switchboard user role zhou lead
            """
    )

    @OptionGroup var account: AccountOptions

    @Argument(help: "What the person is here for.")
    var role: Role

    func run() async throws {
        try await account.run { desk, actor in try await desk.grantRole(role, to: account.name, by: actor) }
    }
}
