import Care
import CareStore
import Hummingbird

/// What somebody asks of the page of a clause: which breaches stand there, and where they go on.
struct ClauseQuestion: Sendable {
    /// The rule whose breaches are shown; nil for those of the whole clause.
    let rule: String?
    /// The queue whose breaches are shown; nil for all.
    let team: String?
    let after: BreachedTickets.Mark?

    init(_ request: Request) {
        let asked = request.uri.queryParameters
        rule = asked.get("rule").flatMap { $0.isEmpty ? nil : $0 }
        team = asked.get("team").flatMap { $0.isEmpty ? nil : $0 }
        let parts = (asked.get("after") ?? "").split(separator: "~", maxSplits: 1).map(String.init)
        after = parts.count == 2 ? .init(rule: parts[0], subject: parts[1]) : nil
    }

    /// The parts of an address that keep the question, with another team or a mark.
    func terms(team: String? = nil, after: BreachedTickets.Mark? = nil) -> [String] {
        [
            rule.map { "rule=\(Pages.encoded($0))" },
            (team ?? self.team).map { "team=\(Pages.encoded($0))" },
            after.map { "after=\(Pages.encoded("\($0.rule)~\($0.subject)"))" },
        ].compactMap(\.self)
    }
}
