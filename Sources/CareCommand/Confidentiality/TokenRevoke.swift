import ArgumentParser
import Care
import CareDesk

/// Ends a token.
struct TokenRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Revoke a token; a running server refuses it within a second.",
        discussion: """
            May run beside a server.

            Example: switchboard token revoke 3f9c2a7d10b4e688
            """
    )

    @OptionGroup var options: DeskOptions

    @Argument(help: "What `token list` calls it.")
    var id: String

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        try await options.withDesk(.deed) { desk in
            try await desk.revokeToken(id, of: nil, by: .command)
            if json { return try Output.print(json: ["revoked": id]) }
            Output.print("\(id) is revoked.")
        }
    }
}
