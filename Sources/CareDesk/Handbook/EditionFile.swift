import Care
import Foundation

/// An edition as its files have it: read as far as it is sound, with every fault that was found.
struct EditionFile {
    /// Nil when a fault keeps the edition from being whole.
    let edition: Edition?
    let head: EditionHead
    /// The directory's name, which is the version.
    let directory: String
    /// Every rule's name that stands in the files, also of rules that have faults.
    let named: [RuleID]
    /// All that was read, by name: the edition's own files and the overlays that it names.
    let files: [String: [UInt8]]

    private static let chapterNames = (1...8).map { "chapter-\($0).yaml" }

    /// Reads `directory` of a source, with the overlays that it names.
    init(_ directory: String, in source: EditionSource, calendars: Set<String>, log: FaultLog) {
        self.directory = directory
        let before = log.faults.count
        var files = EditionBytes(source: source, log: log)
        let head =
            files.place("\(directory)/edition.yaml").map { EditionHead($0, directory: directory) } ?? EditionHead()
        let chapters = Self.chapterNames.enumerated().map { index, name in
            let reader = ChapterReader(number: index + 1, documents: head.documents)
            return files.place("\(directory)/\(name)").map(reader.read) ?? ChapterContent()
        }
        let floors = head.overlays.flatMap { name in
            files.place("overlays/\(name).yaml").map(OverlayReader.read) ?? []
        }
        files.demandNothingElse(in: directory, expected: ["edition.yaml"] + Self.chapterNames)
        EditionChecks(directory: directory, chapters: chapters, floors: floors, calendars: calendars, log: log).run()
        self.head = head
        self.files = files.files
        named = chapters.flatMap { $0.named.map(\.id) }
        edition = log.faults.count == before ? Self.compose(head, chapters, floors, files.hash) : nil
    }

    private static func compose(
        _ head: EditionHead,
        _ chapters: [ChapterContent],
        _ floors: [PlacedFloor],
        _ hash: String
    ) -> Edition? {
        guard let version = head.version, let number = head.number, let title = head.title,
            let effectiveAt = head.effectiveAt
        else { return nil }
        let byRule = Dictionary(grouping: floors.map(\.floor), by: \.rule)
        let clauses = chapters.flatMap(\.clauses).compactMap { placed -> Clause? in
            guard let title = placed.title, let body = placed.body else { return nil }
            let rules = placed.rules.map { $0.rule.adding(floors: byRule[$0.rule.id] ?? []) }
            return Clause(number: placed.number, title: title, body: body, rules: rules)
        }
        return Edition(
            version: version.description,
            number: number,
            title: title,
            effectiveAt: effectiveAt,
            chapters: chapters.compactMap(\.chapter),
            clauses: clauses.sorted { $0.number < $1.number },
            contentHash: hash
        )
    }
}
