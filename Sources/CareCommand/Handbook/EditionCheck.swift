import ArgumentParser
import Care
import CareDesk
import Foundation

/// Looks for faults in drafts and editions.
struct EditionCheck: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read editions and overlays, and explain each fault with file, line and mend.",
        discussion: """
            A folder with an edition.yaml is a draft, read as it would be published after the known editions; any other folder \
            holds editions and overlays.

            Examples:
              switchboard handbook check
              switchboard handbook check drafts/1.1.0
            """
    )

    @Argument(help: "A draft, or a folder of editions; without it those that ship.")
    var directory: String?

    @OptionGroup var shelf: ShelfOptions

    @Flag(help: "Print one JSON object.")
    var json = false

    /// What was found, for machines.
    private struct Findings: Encodable {
        struct Fault: Encodable {
            let file: String
            let line: Int
            let column: Int
            let message: String
            let mend: String
        }

        struct Reach: Encodable {
            let version: String
            let number: String
            let clauses: Int
            let rules: Int
            let contentHash: String
        }

        let faults: [Fault]
        let editions: [Reach]

        init(_ check: HandbookCheck) {
            faults = check.faults.map {
                Fault(file: $0.file, line: $0.line, column: $0.column, message: $0.message, mend: $0.mend)
            }
            editions = check.editions.map {
                Reach(
                    version: $0.version,
                    number: $0.number,
                    clauses: $0.clauses.count,
                    rules: $0.rules.count,
                    contentHash: $0.contentHash
                )
            }
        }
    }

    func run() async throws {
        let check = try await check()
        let findings = Findings(check)
        if json {
            try Output.print(json: findings)
        } else {
            for fault in check.faults { Output.print(fault.description) }
            for edition in findings.editions {
                Output.print(
                    "\(edition.number): \(edition.clauses) clauses, \(edition.rules) rules, \(edition.contentHash)"
                )
            }
        }
        if !check.faults.isEmpty {
            throw CommandFault("\(check.faults.count == 1 ? "one fault" : "\(check.faults.count) faults")")
        }
    }

    private func check() async throws -> HandbookCheck {
        guard let directory else { return HandbookCheck(HandbookLibrary.shippedDirectory) }
        let folder = URL(fileURLWithPath: directory).standardizedFileURL
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder), isFolder.boolValue else {
            throw CommandFault("there is no folder \(directory)")
        }
        guard EditionDraft.isEdition(folder) else { return HandbookCheck(folder) }
        return try await shelf.check(EditionDraft(folder: folder))
    }
}
