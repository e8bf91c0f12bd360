import ArgumentParser
import CareDesk
import CareStore

/// Checks the access log alone.
struct AccessVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the chain of the access log and the anchors of its days.",
        discussion: """
            Exit code 1 and the first bad entry when something is wrong. May run beside a server.

            Example: switchboard access verify
            """
    )

    @OptionGroup var options: DeskOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        try await options.withDesk(.look) { desk in
            var report = try await desk.verifyAccessLog()
            report.faults += try await desk.verifyAnchors(of: .access).faults
            if json { try Output.print(json: report) }
            if let first = report.faults.first { throw CommandFault(first) }
            if !json { Output.print("\(report.entries) entries of the access log: everything fits.") }
        }
    }
}
