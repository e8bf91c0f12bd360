import ArgumentParser
import Care
import CareDesk

/// Tokens for programs.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Make tokens for programs.",
        subcommands: [Create.self]
    )

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a token and print it alone; it is shown once.",
            discussion: "Example: switchboard token create --user lead1 --scope all"
        )

        @OptionGroup var options: DeskOptions
        @Option(help: "Whose token it is.") var user: String
        @Option(help: "read, tickets or all; several with commas.") var scope: String = "all"
        @Option(help: "For how many days it is valid.") var days: Int64 = 90

        func run() async throws {
            let scopes = Set(scope.split(separator: ",").map(String.init))
            guard !scopes.isEmpty, scopes.isSubset(of: ["read", "tickets", "all"]) else {
                throw ValidationError("A scope is read, tickets or all.")
            }
            guard (1...3_650).contains(days) else { throw ValidationError("A token is valid for 1 to 3650 days.") }
            try await options.withDesk { desk in
                let actor = Actor(.desk, .desk, "command")
                print(try await desk.createToken(for: user, scopes: scopes, validFor: .days(days), by: actor))
            }
        }
    }
}
