import ArgumentParser
import CareDesk

/// An edition to be read or processed elsewhere.
struct EditionExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print an edition with its rules and sources.",
        discussion: "Example: switchboard handbook export --format markdown > handbook.md"
    )

    /// How it is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case markdown, json
    }

    @Option(help: ArgumentHelp("How it is written.", valueName: "word"))
    var format = Format.markdown

    @Option(help: ArgumentHelp("A version, or the folder of a draft; without it the newest.", valueName: "edition"))
    var edition: String?

    @Flag(help: "The same as --format json.")
    var json = false

    @OptionGroup var shelf: ShelfOptions

    func run() async throws {
        let library = try await shelf.library()
        let named = try edition.map { try EditionArgument($0).edition(in: library) } ?? library.newest
        guard let named else { throw CommandFault("there is no edition") }
        switch json ? .json : format {
        case .markdown: Output.write(HandbookExport(named).markdown())
        case .json: Output.print(String(decoding: try HandbookExport(named).json(), as: UTF8.self))
        }
    }
}
