import ArgumentParser

/// Ends the use of a script.
struct ScriptRetire: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire",
        abstract: "End the use of a script.",
        discussion: "Example: switchboard script retire HS20261128-0001 --as quality1"
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the script.")
    var number: String

    func run() async throws {
        try await matter.run("DELETE", "/scripts/\(OperatorLine.escaped(number))")
    }
}
