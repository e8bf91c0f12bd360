import ArgumentParser
import Care

/// The list of exports.
struct ExportListing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List exports, newest first: one's own, or all for who approves them.",
        discussion: """
            One page at a time; when there is more, standard error names the mark for --after.

            Example: switchboard export list --as security1 --status asked
            """
    )

    @OptionGroup var asked: MatterListOptions<ExportState>

    func run() async throws { try await asked.list("/exports") }
}
