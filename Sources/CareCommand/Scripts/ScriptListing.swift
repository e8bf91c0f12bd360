import ArgumentParser
import Care

/// The list of scripts.
struct ScriptListing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List scripts, newest first.",
        discussion: """
            One page at a time; when there is more, standard error names the mark for --after.

            Example: switchboard script list --as quality1 --status proposed
            """
    )

    @OptionGroup var asked: MatterListOptions<ScriptState>

    func run() async throws { try await asked.list("/scripts") }
}

extension ScriptState: ExpressibleByArgument {}
