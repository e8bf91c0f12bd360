import Care
import Foundation

/// What a reading of every edition found: the faults, and how far the handbook reaches (clause 8.3).
package struct HandbookCheck: Sendable {
    /// How far one edition reaches.
    package struct Reach: Hashable, Sendable {
        package let version: String
        package let number: String
        package let contentHash: String
        /// How many of the thirty-two clauses have text and rules.
        package let clauses: Int
        /// How many rules there are of each kind, by the kind's word.
        package let kinds: [String: Int]
        /// How many rules stand on facts that this desk records.
        package let exercised: Int
        /// The rules whose deeds do not exist yet; they are shown as such and never as passing.
        package let notYetExercised: [RuleID]

        package init(of edition: Edition) {
            version = edition.version
            number = edition.number
            contentHash = edition.contentHash
            clauses = edition.clauses.filter { !$0.rules.isEmpty }.count
            let rules = edition.clauses.flatMap(\.rules)
            kinds = Dictionary(rules.map { ($0.kind.name, 1) }, uniquingKeysWith: +)
            exercised = rules.filter(\.isExercised).count
            notYetExercised = rules.filter { !$0.isExercised }.map(\.id).sorted()
        }

        /// How many clauses a whole handbook has.
        package var clausesOfAll: String { "\(clauses)/\(ClauseNumber.all.count)" }
    }

    /// The sound editions, oldest first.
    package let editions: [Edition]
    /// Every fault, by file and line.
    package let faults: [HandbookFault]
    package let reach: [Reach]

    /// All that was read of each sound or unsound edition, by version and name.
    package let files: [String: [String: [UInt8]]]

    /// Reads every edition below the directory; their clocks run on the calendars that ship with the desk.
    package init(_ directory: URL) {
        let log = FaultLog()
        let versions = Self.versions(in: directory)
        if versions.isEmpty {
            log.add(
                "there is no edition",
                mend: "add a directory such as 1.0.0 with edition.yaml and eight chapters",
                file: directory.path
            )
        }
        self.init(versions.map { ($0, .folder(directory)) }, log: log)
    }

    /// Reads editions that lie in different places, each against the one before it.
    package init(_ sources: [(version: String, source: EditionSource)]) {
        self.init(sources, log: FaultLog())
    }

    private init(_ sources: [(version: String, source: EditionSource)], log: FaultLog) {
        let calendars = (try? CalendarFile.shipped(timeZone: .gmt))?.map(\.name) ?? ["always"]
        let files = sources.map { version, source in
            EditionFile(version, in: source, calendars: Set(calendars), log: log)
        }
        let ordered = files.sorted { ($0.head.version ?? .init(0, 0, 0)) < ($1.head.version ?? .init(0, 0, 0)) }
        SuccessionChecks(files: ordered, log: log).run()
        editions = ordered.compactMap(\.edition)
        faults = Array(Set(log.faults)).sorted()
        reach = editions.map(Reach.init)
        self.files = Dictionary(files.map { ($0.directory, $0.files) }) { first, _ in first }
    }

    /// The versions that have a folder below the directory.
    package static func versions(in directory: URL) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        return names.filter { !$0.hasPrefix(".") && $0 != "overlays" }.sorted()
    }
}
