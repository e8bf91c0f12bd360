import ArgumentParser
import CareDesk
import Foundation

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
        try await options.withDesk { desk in
            let report = try await desk.verify()
            if json {
                let encoder = JSONEncoder()
                encoder.outputFormatting = [.sortedKeys]
                print(String(decoding: try encoder.encode(report), as: UTF8.self))
            } else {
                print(
                    "\(report.events) events in \(report.streams) streams, \(report.tickets) tickets: ",
                    terminator: ""
                )
                print(report.faults.isEmpty ? "everything fits." : "\(report.faults.count) faults.")
            }
            if let first = report.faults.first { throw CommandFault(first) }
        }
    }
}
