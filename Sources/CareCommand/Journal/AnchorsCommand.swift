import ArgumentParser

/// The signed anchors of the journal's days.
struct AnchorsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "anchors",
        abstract: "List, export and check the signed anchors of the journal's days.",
        discussion: """
            An auditor who keeps an export and the public key elsewhere sees later whether the past was changed.

            Examples:
              switchboard anchors export > anchors.json
              switchboard anchors check anchors.json --public-key 5f3c…
            """,
        subcommands: [AnchorsListing.self, AnchorsExport.self, AnchorsCheck.self]
    )
}
