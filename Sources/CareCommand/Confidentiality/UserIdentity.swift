import ArgumentParser
import Care
import CareDesk

/// Whom an identity provider means by a person.
struct UserIdentity: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identity",
        abstract: "Say to which identity providers a person is bound, or forget it, for an account made anew there.",
        discussion: """
            May run beside a server.

            Example: switchboard user identity zhou --forget
            """
    )

    @OptionGroup var options: DeskOptions

    @Argument(help: "The log-in name.")
    var name: String

    @Flag(help: "Forget it; the next of that name is bound.")
    var forget = false

    @Flag(help: "Print one JSON object.")
    var json = false

    /// How it stands, for machines.
    private struct Standing: Encodable {
        let name: String
        let issuers: [String]
    }

    func run() async throws {
        try await options.withDesk(forget ? .deed : .look) { desk in
            if forget { try await desk.forgetIdentities(of: name, by: .command) }
            let issuers = try await desk.issuers(of: name)
            if json { return try Output.print(json: Standing(name: name, issuers: issuers)) }
            Output.print(
                issuers.isEmpty
                    ? "\(name) is bound to no provider." : "\(name) is bound to \(issuers.joined(separator: ", "))."
            )
        }
    }
}
