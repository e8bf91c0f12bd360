import ArgumentParser
import Care
import CareDesk
import Foundation

/// The handbook as files.
struct HandbookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handbook",
        abstract: "Check and print the handbook.",
        subcommands: [Check.self, Export.self, Diff.self]
    )

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read every edition and overlay, and explain each fault with file, line and mend.",
            discussion: "Example: switchboard handbook check ./Editions"
        )

        @Argument(help: "The directory of the editions; without it the shipped ones.") var directory: String?

        func run() async throws {
            let folder = directory.map { URL(fileURLWithPath: $0) } ?? HandbookLibrary.shippedDirectory
            let check = HandbookCheck(folder)
            for fault in check.faults { Output.print(fault.description) }
            for edition in check.editions {
                Output.print(
                    "\(edition.number): \(edition.clauses.count) clauses, \(edition.rules.count) rules, \(edition.contentHash)"
                )
            }
            if !check.faults.isEmpty { throw CommandFault("\(check.faults.count) faults") }
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print an edition with its rules and sources.",
            discussion: "Example: switchboard handbook export --format markdown > docs/handbook.md"
        )

        @Option(help: "markdown or json.") var format = "markdown"
        @Option(help: "The edition's version; without it the newest.") var edition: String?

        func run() async throws {
            let library = try HandbookLibrary.shipped()
            guard let edition = edition.map(library.edition) ?? library.newest else {
                throw CommandFault("no such edition")
            }
            switch format {
            case "markdown": Output.write(HandbookExport(edition).markdown())
            case "json": Output.print(String(decoding: try HandbookExport(edition).json(), as: UTF8.self))
            default: throw ValidationError("The format is markdown or json.")
            }
        }
    }

    struct Diff: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what changes from one edition to another.",
            discussion: "Example: switchboard handbook diff 1.0.0 1.1.0"
        )

        @Argument(help: "The older version.") var old: String
        @Argument(help: "The newer version.") var new: String

        func run() async throws {
            let library = try HandbookLibrary.shipped()
            guard let older = library.edition(old) else { throw CommandFault("there is no edition \(old)") }
            guard let newer = library.edition(new) else { throw CommandFault("there is no edition \(new)") }
            Output.print(HandbookDiff(from: older, to: newer).explained())
        }
    }
}
