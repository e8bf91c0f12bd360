import ArgumentParser

/// The master key.
struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Make, show and replace the master key.",
        discussion: "Example: switchboard key rotate --as sun",
        subcommands: [KeyMake.self, KeyShow.self, KeyRotate.self]
    )
}
