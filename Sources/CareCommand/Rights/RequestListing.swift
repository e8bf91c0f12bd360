import ArgumentParser
import Care

/// The list of requests.
struct RequestListing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the requests of data subjects, newest first.",
        discussion: """
            One page at a time; when there is more, standard error names the mark for --after.

            Example: switchboard request list --as security1 --status identified
            """
    )

    @OptionGroup var asked: MatterListOptions<DisclosureState>

    func run() async throws { try await asked.list("/requests") }
}
