import ArgumentParser
import CareDesk

/// The anchors for an auditor who keeps them elsewhere.
struct AnchorsExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print every anchor with its signature and the public key, as JSON.",
        discussion: """
            It holds no personal data.

            Example: switchboard anchors export > anchors-2026-11.json
            """
    )

    @OptionGroup var options: DeskOptions

    @Flag(help: "JSON is what is printed in any case.")
    var json = false

    func run() async throws {
        try await options.withDesk(.look) { desk in
            let key = desk.anchorKey.publicKey.hexadecimal
            try Output.print(json: AnchorDocument(publicKey: key, anchors: try await desk.anchors()))
        }
    }
}
