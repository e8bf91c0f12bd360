import ArgumentParser
import Care
import CareDesk
import CareStore
import Foundation

/// Which editions were published, and which binds now.
struct EditionsListing: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the published editions and say which is in force.",
        discussion: "Example: switchboard handbook list"
    )

    @OptionGroup var options: DeskOptions

    @Flag(help: "Print a JSON array.")
    var json = false

    /// One edition, for machines.
    private struct Line: Encodable {
        let version: String
        let number: String
        let effectiveAt: String
        let isInForce: Bool
        let contentHash: String
        let publishedBy: String?
        let publishedAt: String?
    }

    func run() async throws {
        try await options.withDesk(.look) { desk in
            let rows = try await desk.database.read { try EditionRows.all(in: $0) }
            let current = desk.library.edition(inForceAt: desk.clock())?.version
            let lines = desk.library.editions.map { edition in
                let row = rows.first { $0.version == edition.version }
                return Line(
                    version: edition.version,
                    number: edition.number,
                    effectiveAt: edition.effectiveAt.written(in: options.zone),
                    isInForce: edition.version == current,
                    contentHash: edition.contentHash,
                    publishedBy: row?.publishedBy,
                    publishedAt: row.map { Moment(milliseconds: $0.publishedAt).written(in: options.zone) }
                )
            }
            if json { return try Output.print(json: lines) }
            for line in lines {
                let state = line.isInForce ? "in force" : ""
                let by =
                    line.publishedBy.map { "published by \($0) on \(line.publishedAt ?? "")" } ?? "not published yet"
                Output.print("\(line.version)\t\(line.effectiveAt)\t\(state)\t\(by)\t\(line.contentHash)")
            }
        }
    }
}
