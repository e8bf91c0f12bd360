import ArgumentParser
import Care
import CareDesk
import CareStore

/// Tells under which master keys the desk was.
struct KeyShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "List the master keys that the desk was under; never a key itself.",
        discussion: """
            A key is named by its check, eight bytes that tell keys apart. May run beside a server.

            Example: switchboard key show
            """
    )

    @OptionGroup var options: DeskOptions

    @Flag(help: "Print a JSON array.")
    var json = false

    /// One key, for machines.
    private struct Line: Encodable {
        let generation: Int64
        let check: String
        let begunAt: String
        let endedAt: String?
        let keys: Int64
    }

    func run() async throws {
        try await options.withDesk(.look) { desk in
            let zone = options.zone
            let lines = try await desk.masterKeys().map { row in
                Line(
                    generation: row.generation,
                    check: row.check,
                    begunAt: Moment(milliseconds: row.begunAt).written(in: zone),
                    endedAt: row.endedAt.map { Moment(milliseconds: $0).written(in: zone) },
                    keys: row.keys
                )
            }
            if json { return try Output.print(json: lines) }
            for line in lines {
                let state = line.endedAt == nil ? ", \(line.keys) keys wrapped anew so far" : ""
                Output.print("\(line.generation)  \(line.check)  since \(line.begunAt)\(state)")
            }
            if lines.isEmpty { Output.say("No desk was opened on this database yet.") }
        }
    }
}
