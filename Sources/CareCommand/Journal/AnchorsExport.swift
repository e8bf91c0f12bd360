import ArgumentParser
import CareDesk
import CareStore

/// The anchors for an auditor who keeps them elsewhere.
struct AnchorsExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print every anchor with its signature and the public key, as JSON.",
        discussion: """
            It holds no personal data.

            Examples:
              switchboard anchors export > anchors-2026-11.json
              switchboard anchors export --series access > access-2026-11.json
            """
    )

    @OptionGroup var options: DeskOptions

    @Option(help: ArgumentHelp("journal, or access for the days of the access log.", valueName: "word"))
    var series = AnchorSeries.journal

    @Flag(help: "JSON is what is printed in any case.")
    var json = false

    func run() async throws {
        try await options.withDesk(.look) { desk in
            let key = desk.anchorKey.publicKey.hexadecimal
            let anchors = try await desk.anchors(of: series)
            let named = series == .journal ? nil : series
            try Output.print(json: AnchorDocument(publicKey: key, series: named, anchors: anchors))
        }
    }
}
