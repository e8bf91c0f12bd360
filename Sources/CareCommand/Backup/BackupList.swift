import ArgumentParser
import Care
import CareDesk
import CareStore
import Foundation

/// The backups that were made of a desk.
struct BackupList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the backups that were made of this desk, newest first.",
        discussion: """
            A backup that was taken away since stays in the list.

            Example: switchboard backup list
            """
    )

    @OptionGroup var options: DeskOptions

    @Flag(help: "Print one JSON object a line.")
    var json = false

    /// One backup, for machines.
    private struct Line: Encodable {
        let id: String
        let place: String
        let madeAt: String
        let madeBy: String
        let newestSeq: Int64
        let bytes: Int64
        let restoredAt: String?
        let isThere: Bool
    }

    func run() async throws {
        try await options.withDesk(.look) { desk in
            let lines = try await desk.backups().map { row in
                Line(
                    id: row.id,
                    place: row.place,
                    madeAt: written(row.madeAt),
                    madeBy: row.madeBy,
                    newestSeq: row.newestSeq,
                    bytes: row.bytes,
                    restoredAt: row.restoredAt.map(written),
                    isThere: FileManager.default.fileExists(atPath: row.place)
                )
            }
            if lines.isEmpty, !json { Output.say("No backup was made yet.") }
            for line in lines {
                if json { try Output.print(json: line) } else { Output.print(text(line)) }
            }
            try await tellDrill(at: desk)
        }
    }

    /// Says on standard error when the next drill is due (R-7.3-06).
    private func tellDrill(at desk: Desk) async throws {
        guard let upkeep = try await desk.upkeep(), let due = upkeep.matter.obligations.earliestDue(asOf: desk.clock())
        else { return }
        let words = written(due.milliseconds)
        Output.say(due < desk.clock() ? "A drill was due \(words)." : "The next drill is due \(words).")
    }

    private func text(_ line: Line) -> String {
        let drill = line.restoredAt.map { "brought back \($0)" } ?? "never brought back"
        return "\(line.madeAt)  \(line.place)  by \(line.madeBy), \(drill)\(line.isThere ? "" : ", taken away")"
    }

    private func written(_ milliseconds: Int64) -> String {
        Moment(milliseconds: milliseconds).written(in: options.zone)
    }
}
