import Care
import CareDesk
import Foundation

/// A what-if in words for a terminal.
struct WhatIfWords {
    private let report: WhatIfReport
    private let draft: Edition
    private let zone: TimeZone

    init(_ report: WhatIfReport, _ draft: Edition, zone: TimeZone) {
        self.report = report
        self.draft = draft
        self.zone = zone
    }

    var text: String {
        var lines = [
            "\(report.tickets) tickets received since \(report.since.written(in: zone)), judged under \(draft.number): "
                + "\(report.ticketsChanged) would have a duty that went another way"
        ]
        for (id, figures) in report.rules.sorted(by: { $0.key < $1.key }) where !figures.moves.isEmpty {
            lines += ["", "\(id)  \(draft.rules[RuleID(id)]?.title.en ?? "is gone in the draft")"]
            lines.append("  before  \(counts(figures.before))")
            lines.append("  after   \(counts(figures.after))")
            lines += figures.moves.sorted { $0.duties > $1.duties }.map(move)
        }
        return lines.joined(separator: "\n")
    }

    private func counts(_ outcomes: [RuleOutcome: Int]) -> String {
        RuleOutcome.allCases.compactMap { outcome in
            outcomes[outcome].map { "\(word(outcome)) \($0)" }
        }.joined(separator: ", ")
    }

    private func move(_ move: WhatIfReport.Move) -> String {
        let more = move.duties > move.tickets.count && !move.tickets.isEmpty ? ", …" : ""
        let tickets = move.tickets.isEmpty ? "" : "  \(move.tickets.joined(separator: ", "))\(more)"
        return "  \(word(move.from)) → \(word(move.to))  \(move.duties)\(tickets)"
    }

    private func word(_ outcome: RuleOutcome) -> String { outcome == .absent ? "not asked" : outcome.rawValue }
}
