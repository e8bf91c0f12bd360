import ArgumentParser
import Care
import CareDesk

/// What one edition changes of another.
struct EditionComparison: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say what changes from one edition to another, and how large a step that is.",
        discussion: """
            Each is a version, or the folder of a draft.

            Example: switchboard handbook diff 1.0.0 drafts/1.1.0
            """
    )

    @Argument(help: "The older one.") var old: String
    @Argument(help: "The newer one.") var new: String

    @OptionGroup var shelf: ShelfOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    /// The comparison, for machines.
    private struct Comparison: Encodable {
        struct Change: Encodable {
            let rule: String?
            let clause: String?
            let field: String
            let old: String?
            let new: String?
            let step: String
        }

        let from: String
        let to: String
        let step: String
        let changes: [Change]

        init(_ diff: HandbookDiff) {
            from = diff.from
            to = diff.to
            step = diff.requiredStep.name
            changes = diff.changes.map {
                Change(
                    rule: $0.rule?.rawValue,
                    clause: $0.clause?.description,
                    field: $0.field,
                    old: $0.old,
                    new: $0.new,
                    step: $0.step.name
                )
            }
        }
    }

    func run() async throws {
        let library = try await shelf.library()
        let diff = HandbookDiff(
            from: try EditionArgument(old).edition(in: library),
            to: try EditionArgument(new).edition(in: library)
        )
        if json { return try Output.print(json: Comparison(diff)) }
        Output.print(diff.explained())
    }
}
