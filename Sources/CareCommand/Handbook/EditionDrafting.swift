import ArgumentParser
import Care
import CareDesk
import Foundation

/// Begins an edition from the one before it.
struct EditionDrafting: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft",
        abstract: "Copy an edition into a new folder, to be edited as the next one.",
        discussion: """
            The folder's name is the new version. Version and number are changed, everything else is as it was; write the moment of \
            effect into edition.yaml.

            Example: switchboard handbook draft drafts/1.1.0
            """
    )

    @Argument(help: "The folder to make, named by the new version.")
    var folder: String

    @Option(help: ArgumentHelp("The edition to begin from; without it the newest.", valueName: "version"))
    var from: String?

    @OptionGroup var shelf: ShelfOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    func validate() throws {
        let name = URL(fileURLWithPath: folder).lastPathComponent
        if EditionVersion(name) == nil {
            throw ValidationError("The folder's name is the version, three numbers such as 1.1.0; '\(name)' is not.")
        }
    }

    func run() async throws {
        let library = try await shelf.library()
        guard let edition = from.map(library.edition) ?? library.newest else {
            throw CommandFault("there is no edition \(from ?? "")")
        }
        let url = URL(fileURLWithPath: folder).standardizedFileURL
        let files = try await shelf.files(of: edition.version)
        try EditionFolder(url).write(files, from: edition)
        if json {
            try Output.print(json: ["folder": url.path, "version": url.lastPathComponent, "from": edition.version])
        } else {
            Output.print(
                "\(folder) is a copy of \(edition.version). Edit it, and write into edition.yaml when it takes effect."
            )
        }
    }
}
