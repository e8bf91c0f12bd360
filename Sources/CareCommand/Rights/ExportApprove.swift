import ArgumentParser

/// Lets an export be made, by somebody else than the asker (R-7.2-03).
struct ExportApprove: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Let an export be made, with masks unless --clear.",
        discussion: """
            Example: switchboard export approve DC20261123-0001 --as security1
            """
    )

    @OptionGroup var matter: MatterOptions

    @Argument(help: "The number of the export.")
    var number: String

    @Flag(help: "Personal columns may be clear, if that was asked for.")
    var clear = false

    func run() async throws {
        try await matter.run("POST", "/exports/\(OperatorLine.escaped(number))/approval", [("isClear", clear)])
    }
}
