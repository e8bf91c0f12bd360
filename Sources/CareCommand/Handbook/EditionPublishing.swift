import ArgumentParser
import Care
import CareDesk

/// Makes a draft binding (handbook 8.2, 8.4).
struct EditionPublishing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Publish a draft: it binds from the moment in its head and can never be changed.",
        discussion: """
            The draft is checked for faults, legal floors and succession. A running server obeys it from its moment of effect; \
            what was received before keeps its edition. Only a handbook editor publishes. A version names an edition that ships \
            with the program and is not published here yet.

            Example: switchboard handbook publish drafts/1.1.0 --as editor1
            """
    )

    @Argument(help: "The folder of a draft, or a version that ships.")
    var edition: String

    @Option(name: .customLong("as"), help: ArgumentHelp("Who publishes: a log-in name.", valueName: "name"))
    var actor: String

    @OptionGroup var options: DeskOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    /// What binds from when, for machines.
    private struct Published: Encodable {
        let version: String
        let number: String
        let contentHash: String
        let effectiveAt: String
    }

    func run() async throws {
        let draft = try EditionArgument(edition).draft()
        try await options.withDesk(.deed) { desk in
            let edition = try await desk.publish(draft, by: try await desk.principal(named: actor).actor)
            let effective = edition.effectiveAt.written(in: options.zone)
            if json {
                try Output.print(
                    json: Published(
                        version: edition.version,
                        number: edition.number,
                        contentHash: edition.contentHash,
                        effectiveAt: effective
                    )
                )
            } else {
                Output.print("\(edition.number) is published and binds from \(effective). Hash \(edition.contentHash)")
            }
        }
    }
}
