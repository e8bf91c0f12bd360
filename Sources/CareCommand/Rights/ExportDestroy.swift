import ArgumentParser

/// Destroys the file before its time.
struct ExportDestroy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "destroy",
        abstract: "Destroy the file before its time.",
        discussion: """
            Example: switchboard export destroy DC20261123-0001 --as lead1
            """
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the export.")
    var number: String

    func run() async throws {
        try await matter.run("DELETE", "/exports/\(OperatorLine.escaped(number))/file")
    }
}
