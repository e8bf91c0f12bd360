import ArgumentParser
import Care

/// The list of leaks.
struct BreachListing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List leaks, newest first.",
        discussion: """
            One page at a time; when there is more, standard error names the mark for --after.

            Example: switchboard breach list --as security1 --open
            """
    )

    @OptionGroup var asked: MatterListOptions<LeakState>

    func run() async throws { try await asked.list("/breaches") }
}
