import ArgumentParser
import Care
import CareDesk

/// Gives a person a reach in place of what follows from role and profile.
struct UserReach: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reach",
        abstract: "Grant a reach over queues and provinces, or take the grant back.",
        discussion: """
            May run beside a server.

            Example: switchboard user reach zhou --queues general,billing --provinces 河南
            """
    )

    @OptionGroup var account: AccountOptions

    @Option(help: ArgumentHelp("Keys with commas; all when not given.", valueName: "keys"))
    var queues: String?

    @Option(help: ArgumentHelp("Names with commas; all when not given.", valueName: "names"))
    var provinces: String?

    @Flag(help: "Take the grant back: the reach follows from role and profile again.")
    var follow = false

    func validate() throws {
        guard !follow || (queues == nil && provinces == nil) else {
            throw ValidationError("--follow takes the grant back and grants nothing.")
        }
    }

    func run() async throws {
        let grant = follow ? nil : ReachGrant(queues: Self.list(queues), provinces: Self.list(provinces))
        try await account.run { desk, actor in try await desk.grantReach(grant, to: account.name, by: actor) }
    }

    private static func list(_ words: String?) -> Set<String>? {
        words.map { Set($0.split(separator: ",").map(String.init)) }
    }
}
