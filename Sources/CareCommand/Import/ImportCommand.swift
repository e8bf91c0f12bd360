import ArgumentParser
import Care
import CareDesk
import Foundation

/// Takes in contacts that another system has kept.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in dialogues, CSV or JSON lines through intake, classification and dispatch.",
        discussion: """
            Rows keep their original times and are judged as of then. Run it again after a stop: what is there is skipped.
            Rows that are refused land in FILE.errors.jsonl with line, column and reason; the exit code is then 1.

            Examples:
              switchboard import dialogues.jsonl --format dialogues
              switchboard import tickets.csv --format csv --map tickets.map.yaml
            """
    )

    /// What the file holds.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case dialogues, csv, json
    }

    @Argument(help: "The file to read.") var file: String

    @Option(help: "dialogues (JSON lines of turns), csv (with a header) or json (lines).") var format: Format

    @Option(help: "The mapping from columns to fields, a YAML file; csv and json need one.") var map: String?

    @Option(help: "Where refused rows go; FILE.errors.jsonl when absent.") var errors: String?

    @Flag(help: "Print one JSON object.") var json = false

    @OptionGroup var options: DeskOptions

    func validate() throws {
        if format != .dialogues, map == nil {
            throw ValidationError("--format \(format.rawValue) needs --map FILE; see docs/import.md.")
        }
        if format == .dialogues, map != nil { throw ValidationError("--format dialogues takes no --map.") }
    }

    func run() async throws {
        try await options.withDesk(.work("import")) { desk in
            let clock = ContinuousClock()
            let begun = clock.now
            let path = errors ?? "\(file).errors.jsonl"
            let report = try await interruptible { try await takeIn(at: desk, refusing: path) }
            let summary = ImportSummary(
                report,
                verdicts: try await ImportVerdicts(of: desk),
                seconds: (clock.now - begun) / .seconds(1),
                errors: report.refusedCount > 0 ? path : nil
            )
            Output.print(json ? try summary.json() : summary.text)
            try demandEnd(of: report)
        }
    }

    private func takeIn(at desk: Desk, refusing path: String) async throws -> ImportReport {
        do {
            let progress = ImportProgress(of: file)
            defer { progress.end() }
            let source = try source(for: desk)
            return try await Importer(desk).run(source, refused: RefusedRows(path: path)) { progress.show($0) }
        } catch let fault as ImportFault {
            throw CommandFault(fault.description)
        }
    }

    private func source(for desk: Desk) throws -> ImportSource {
        switch (format, map) {
        case (.csv, let map?):
            try .csv(path: file, try ImportMappingFile.load(path: map, zone: desk.settings.timeZone))
        case (.json, let map?):
            try .json(path: file, try ImportMappingFile.load(path: map, zone: desk.settings.timeZone))
        default:
            try .dialogues(path: file)
        }
    }

    private func demandEnd(of report: ImportReport) throws {
        if let failure = report.failure {
            throw CommandFault("stopped after line \(report.lastLine): \(failure); run it again to go on")
        }
        if !report.isComplete {
            throw CommandFault("stopped after line \(report.lastLine) as asked; run it again to go on")
        }
        if report.refusedCount > 0 { throw CommandFault("\(report.refusedCount) rows were refused") }
    }
}
