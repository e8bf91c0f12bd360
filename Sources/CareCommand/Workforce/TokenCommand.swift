import ArgumentParser

/// Tokens for programs.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Make, list and revoke tokens for programs.",
        discussion: "Example: switchboard token create --user lead1 --scope all",
        subcommands: [TokenCreate.self, TokenList.self, TokenRevoke.self]
    )
}
