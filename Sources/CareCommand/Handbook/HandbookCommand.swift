import ArgumentParser

/// The life of the handbook: draft, check, compare, ask, publish (handbook 8.2).
struct HandbookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handbook",
        abstract: "Draft, check, compare, try out, publish and print the handbook.",
        discussion: """
            Examples:
              switchboard handbook draft drafts/1.1.0
              switchboard handbook check drafts/1.1.0
              switchboard handbook simulate drafts/1.1.0 --days 90
              switchboard handbook publish drafts/1.1.0 --as editor1
            """,
        subcommands: [
            EditionsListing.self, EditionDrafting.self, EditionCheck.self, EditionComparison.self,
            EditionSimulation.self,
            EditionPublishing.self, EditionExport.self,
        ]
    )
}
