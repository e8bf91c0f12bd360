import ArgumentParser
import Care
import CareDesk

/// Shuts a person out until he is let in again.
struct UserSuspend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend",
        abstract: "Shut a person out; sessions and tokens end, tickets go back to their queues.",
        discussion: """
            May run beside a server.

            Example: switchboard user suspend zhou --reason inquiry
            """
    )

    @OptionGroup var account: AccountOptions

    @Option(help: ArgumentHelp("Why.", valueName: "word"))
    var reason: SuspensionReason

    func run() async throws {
        try await account.run { desk, actor in
            try await desk.suspend(account.name, because: reason, by: actor)
        }
    }
}

extension SuspensionReason: ExpressibleByArgument {}
