import ArgumentParser
import Care
import CareDesk

/// Checks one text by an edition.
struct WordingChecking: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what the handbook does not want so in a text, where, why, and what would be right.",
        discussion: """
            Places are counted in UTF-16 code units. It exits 1 when the reply would not be sent, whatever the reason.

            Examples:
              switchboard wording check "这不归我管，您找别人去"
              switchboard wording check --json - < reply.txt
              switchboard wording check --edition drafts/1.1.0 "We guarantee a refund"
            """
    )

    @Argument(help: "The text; - reads standard input.") var text: String

    @Option(help: "A draft's folder, or the version of an edition; the newest that ships without it.")
    var edition: String?

    @Flag(help: "Print one JSON object.") var json = false

    /// What was found, for machines.
    private struct Answer: Encodable {
        struct Finding: Encodable {
            let grade: String
            let aspect: String
            let clause: String
            let rule: String?
            let group: String
            let start: Int
            let end: Int
            let words: String
            let right: [String: String]
        }

        let edition: String
        let grade: String?
        let total: Int
        let findings: [Finding]

        init(_ report: WordingReport, by edition: Edition) {
            self.edition = edition.version
            grade = report.grade?.rawValue
            total = report.total
            findings = report.findings.map { finding in
                Finding(
                    grade: finding.grade.rawValue,
                    aspect: finding.aspect.rawValue,
                    clause: finding.clause.description,
                    rule: finding.rule?.rawValue,
                    group: finding.group,
                    start: finding.place.lowerBound,
                    end: finding.place.upperBound,
                    words: finding.words,
                    right: ["zh": finding.right.zh, "en": finding.right.en]
                )
            }
        }
    }

    func run() async throws {
        let words = try StandardInput.words(or: text)
        try ContactRecord.check(.clear(words), "text", ContactLimits.description)
        let judge = try WordingJudge(edition)
        let report = judge.check.report(on: words)
        if json {
            try Output.print(json: Answer(report, by: judge.edition))
        } else {
            Output.print(lines(report).joined(separator: "\n"))
        }
        if report.grade == .block { throw ExitCode(1) }
    }

    private func lines(_ report: WordingReport) -> [String] {
        if report.findings.isEmpty { return ["ok"] }
        return report.findings.map { finding in
            let said = finding.words.isEmpty ? "" : " “\(finding.words)”"
            let asked = [finding.clause.description, finding.rule?.rawValue].compactMap(\.self).joined(separator: " ")
            let place = "\(finding.place.lowerBound)-\(finding.place.upperBound)"
            return
                "\(finding.grade.rawValue)  \(place)\(said)  \(finding.aspect.name.zh) \(finding.aspect.name.en) (\(asked))\n"
                + "       \(finding.right.zh)\n       \(finding.right.en)"
        }
    }
}
