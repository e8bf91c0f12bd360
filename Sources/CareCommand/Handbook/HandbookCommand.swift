import ArgumentParser
import CareDesk
import Foundation

/// The handbook as files.
struct HandbookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handbook",
        abstract: "Check and print the handbook.",
        subcommands: [Check.self]
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
            for fault in check.faults { print(fault.description) }
            for edition in check.editions {
                print(
                    "\(edition.number): \(edition.clauses.count) clauses, \(edition.rules.count) rules, \(edition.contentHash)"
                )
            }
            if !check.faults.isEmpty { throw CommandFault("\(check.faults.count) faults") }
        }
    }
}
