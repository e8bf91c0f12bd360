import ArgumentParser
import CareDesk
import CareStore

/// The sealed days.
struct AnchorsListing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the days that are anchored.",
        discussion: "Example: switchboard anchors list"
    )

    @OptionGroup var options: DeskOptions

    @Option(help: ArgumentHelp("journal, or access for the days of the access log.", valueName: "word"))
    var series = AnchorSeries.journal

    @Flag(help: "Print a JSON array.")
    var json = false

    func run() async throws {
        try await options.withDesk(.look) { desk in
            let anchors = try await desk.anchors(of: series)
            if json { return try Output.print(json: anchors) }
            if anchors.isEmpty { Output.say("No day is anchored yet; a day is anchored after its midnight.") }
            for anchor in anchors {
                Output.print(
                    "\(anchor.day)\t\(anchor.firstSeq)–\(anchor.lastSeq)\t\(anchor.events) events\t\(anchor.root)"
                )
            }
        }
    }
}

extension AnchorSeries: ExpressibleByArgument {}
