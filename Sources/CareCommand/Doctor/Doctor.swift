import ArgumentParser

/// Checks the installation.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the installation and say what to mend.",
        discussion: """
            Every line is ok, a warning or a fault; with a fault the exit code is 1. Nothing is written, and a server may run.

            Example: switchboard doctor
            """
    )

    @OptionGroup var options: DeskOptions
    @OptionGroup var listening: ListenOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    /// Everything that was found, for machines.
    private struct Findings: Encodable {
        let checks: [CheckupLine]
        let warnings: Int
        let faults: Int
    }

    func run() async throws {
        let lines = try await Checkup(options, listening.place).lines()
        let faults = lines.count { $0.state == .fault }
        let warnings = lines.count { $0.state == .warning }
        if json {
            try Output.print(json: Findings(checks: lines, warnings: warnings, faults: faults))
        } else {
            for line in lines { Output.print(line.text) }
            Output.say("\(lines.count) checks: \(faults) faults, \(warnings) warnings.")
        }
        if faults > 0 { throw ExitCode(1) }
    }
}
