import Care
import Foundation

/// An edition as a document to read or to work on: its text, its rules, where they come from and what keeps them (clause 8.3).
package struct HandbookExport {
    package let edition: Edition

    package init(_ edition: Edition) {
        self.edition = edition
    }

    /// The whole edition as Markdown in both languages; `docs/handbook.md` is this.
    package func markdown() -> String {
        let lines = head + edition.chapters.flatMap(chapter)
        return lines.joined(separator: "\n") + "\n"
    }

    private var head: [String] {
        let rules = edition.clauses.flatMap(\.rules)
        let exercised = rules.filter(\.isExercised).count
        return [
            "# \(edition.title.zh) · \(edition.title.en)",
            "",
            "\(edition.number) · \(day(edition.effectiveAt)) · `\(edition.contentHash)`",
            "",
            "This page is generated from the edition's files; write there, not here.",
            "",
            "\(edition.clauses.count) clauses, \(rules.count) rules; \(exercised) are exercised by a deed of this desk, "
                + "\(rules.count - exercised) are not yet.",
            "",
            "| Mark | Meaning |",
            "|---|---|",
            "| given | The handbook's own text gives it |",
            "| V1, V2 | Read in the statute, or on a secondary page: may lock a floor |",
            "| MH, ML | Remembered with high or low confidence: an editable value |",
            "| P | Our proposal or ordinary practice: an editable value |",
        ]
    }

    private func chapter(_ chapter: Chapter) -> [String] {
        let clauses = edition.clauses.filter { $0.number.chapter == chapter.number }
        return ["", "## \(chapter.number) \(chapter.title.zh) · \(chapter.title.en)"] + clauses.flatMap(clause)
    }

    private func clause(_ clause: Clause) -> [String] {
        var lines = [
            "", "### \(clause.number) \(clause.title.zh) · \(clause.title.en)", "", clause.body.zh, "", clause.body.en,
            "",
        ]
        lines += [
            "| Rule | What it asks | Kind | Parameters | Owner | Source | Kept by |", "|---|---|---|---|---|---|---|",
        ]
        lines += clause.rules.map(row)
        return lines
    }

    private func row(_ rule: Rule) -> String {
        let cells = [
            "`\(rule.id)`",
            "\(rule.title.zh)<br>\(rule.title.en)",
            rule.isLegal ? "\(rule.kind.name), legal" : rule.kind.name,
            rule.parameters.filter { !$0.value.isEmpty }.map { "\($0.name): \($0.value)" }.joined(separator: "<br>"),
            rule.owner,
            citation(rule.source)
                + rule.floors.map { "<br>\(rule.floorSign) \($0.limit) \(citation($0.source))" }.joined(),
            rule.isExercised ? "exercised" : "not yet exercised",
        ]
        return "| " + cells.map(escape).joined(separator: " | ") + " |"
    }

    private func citation(_ source: Source) -> String {
        "\(source.document.zh)\(source.article.map { " \($0)" } ?? "") (\(source.confidence.rawValue))"
    }

    private func escape(_ text: String) -> String {
        text.replacing("|", with: "\\|").replacing("\n", with: " ")
    }

    /// The moment in the wall-clock time of the country whose law the edition keeps.
    private func day(_ moment: Moment) -> String {
        moment.written(in: TimeZone(identifier: "Asia/Shanghai") ?? .gmt)
    }
}

extension Rule {
    /// A floor is the most time that may pass, for a retention the least.
    fileprivate var floorSign: String {
        if case .retention = kind { "⩾" } else { "⩽" }
    }
}
