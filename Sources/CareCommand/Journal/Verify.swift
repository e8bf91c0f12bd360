import ArgumentParser
import CareDesk

/// Checks the journal's chains and the rows that follow from it.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the journal's hash chains, and the rows against a fold of the journal.",
        discussion: """
            Exit code 1 and the first fault when something is wrong.

            Example: switchboard verify --database sqlite:var/switchboard.db
            """
    )

    @OptionGroup var options: DeskOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        try await options.withDesk(.look) { desk in
            let report = try await desk.verify()
            if json {
                try Output.print(json: report)
            } else {
                Output.print(
                    "\(report.events) events in \(report.streams) streams, \(report.tickets) tickets: "
                        + (report.faults.isEmpty ? "everything fits." : "\(report.faults.count) faults.")
                )
            }
            if let first = report.faults.first { throw CommandFault(first) }
        }
    }
}
