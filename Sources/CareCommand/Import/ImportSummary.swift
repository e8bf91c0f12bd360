import Care
import CareDesk
import Foundation

/// What an import did, where everything went, and what each clause says since.
struct ImportSummary: Encodable {
    let accepted: Int
    let skipped: Int
    let linked: Int
    let refused: [String: Int]
    let messages: Int
    let isComplete: Bool
    let lastLine: Int
    let errors: String?
    let seconds: Double
    let rowsPerSecond: Double
    let queues: [String: Int]
    let types: [String: [String: Int]]
    let categories: [String: Int]
    let priorities: [String: Int]
    /// By clause: how many duties are met, breached, pending, waived, void at the whole desk.
    let clauses: [String: [String: Int64]]

    init(_ report: ImportReport, verdicts: ImportVerdicts, seconds: Double, errors: String?) {
        accepted = report.accepted
        skipped = report.skipped
        linked = report.linked
        refused = report.refused
        messages = report.messages
        isComplete = report.isComplete
        lastLine = report.lastLine
        self.errors = errors
        self.seconds = (seconds * 1_000).rounded() / 1_000
        rowsPerSecond = (Double(report.rows) / max(seconds, 0.001)).rounded()
        queues = report.queues
        types = report.types
        categories = report.categories
        priorities = report.priorities
        let named = verdicts.clauses.map { clause, states in
            (clause.description, Dictionary(states.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: +))
        }
        clauses = Dictionary(named, uniquingKeysWith: { first, _ in first })
    }

    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    var text: String {
        var lines = [
            "accepted  \(accepted)", "skipped   \(skipped)  (taken in before)",
            "linked    \(linked)  (asked again about an open matter)",
            "refused   \(refused.values.reduce(0, +))",
        ]
        lines += Self.table(refused)
        if let errors { lines.append("  see \(errors)") }
        lines.append("messages  \(messages)")
        lines.append("took      \(String(format: "%.1f", seconds)) s, \(Int(rowsPerSecond)) rows a second")
        if accepted > 0 {
            lines += ["", "where they went, by queue"] + Self.table(queues)
            lines += ["", "by type and urgency"] + Self.types(types)
            lines += ["", "by category"] + Self.table(categories)
            lines += ["", "by priority"] + Self.table(priorities)
        }
        lines += [
            "", "what each clause says of the desk now", "  clause       met  breached   pending    waived      void",
        ]
        return (lines + clauseLines).joined(separator: "\n")
    }

    private var clauseLines: [String] {
        let order = clauses.keys.sorted {
            (ClauseNumber($0) ?? ClauseNumber(0, 0)) < (ClauseNumber($1) ?? ClauseNumber(0, 0))
        }
        return order.map { clause in
            let figures = Self.states.map { clauses[clause]?[$0.rawValue] ?? 0 }
            return "  " + Self.padded(clause, 6) + figures.map { Self.right(String($0), 10) }.joined()
        }
    }

    private static let states: [ObligationState] = [.met, .breached, .pending, .waived, .void]

    private static func table(_ figures: [String: Int]) -> [String] {
        figures.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "  \(padded($0.key, 24)) \(right(String($0.value), 8))" }
    }

    private static func types(_ types: [String: [String: Int]]) -> [String] {
        types.sorted { $0.key < $1.key }.map { type, urgencies in
            let split = Urgency.allCases.map { "\($0.rawValue) \(right(String(urgencies[$0.rawValue] ?? 0), 6))" }
            return "  \(padded(type, 24)) \(split.joined(separator: "   "))"
        }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
