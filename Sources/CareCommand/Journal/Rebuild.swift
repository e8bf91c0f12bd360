import ArgumentParser
import CareDesk

/// Folds the rows anew from the journal.
struct Rebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Drop every row that follows from the journal, and fold it again.",
        discussion: """
            Tickets, duties, counters and search are folded; nothing else may run on the database meanwhile. Stopped anywhere, also \
            by a kill, it goes on where it was when it is run again, or when the server starts.

            Example: switchboard rebuild && switchboard verify
            """
    )

    @OptionGroup var options: DeskOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    func run() async throws {
        try await options.withDesk(.rebuild) { desk in
            let report: RebuildReport
            do {
                report = try await interruptible {
                    let bar = ProgressBar("rebuild")
                    defer { bar.end() }
                    return try await Rebuilder(desk).run { bar.show(Int($0), of: Int($1), "tickets") }
                }
            } catch is CancellationError {
                throw CommandFault("stopped as asked; run it again to go on, or start the server, which finishes it")
            }
            if json { return try Output.print(json: report) }
            if report.resumedAfter > 0 {
                Output.say("Went on with a rebuild that was stopped after \(report.resumedAfter) tickets.")
            }
            Output.print("\(report.tickets) tickets are folded anew from the journal.")
        }
    }
}
