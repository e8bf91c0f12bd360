import Care

/// How often the duties under one rule or clause stand in each state.
struct RuleCounts: Sendable {
    private(set) var counts: [ObligationState: Int64] = [:]

    subscript(_ state: ObligationState) -> Int64 { counts[state] ?? 0 }

    var total: Int64 { counts.values.reduce(0, +) }

    /// The share of what was judged that was met, in tenths of a per cent; nil before the first.
    var share: Int64? { RuleFigure.share(met: self[.met], breached: self[.breached]) }

    static func + (left: RuleCounts, right: RuleCounts) -> RuleCounts {
        RuleCounts(counts: left.counts.merging(right.counts, uniquingKeysWith: +))
    }

    private init(counts: [ObligationState: Int64]) { self.counts = counts }

    init() {}

    /// The counts of every rule, from counters named `<rule>/<state>`.
    static func byRule(_ counters: [String: Int64]) -> [RuleID: RuleCounts] {
        var found: [RuleID: RuleCounts] = [:]
        for (name, count) in counters {
            let parts = name.split(separator: "/").map(String.init)
            guard parts.count == 2, let state = ObligationState(rawValue: parts[1]) else { continue }
            found[RuleID(parts[0]), default: RuleCounts()].counts[state] = count
        }
        return found
    }

    /// Met, breached and pending as people read them; one sentence when nothing was ever tested.
    func figures(isExercised: Bool, in words: Words) -> [HandbookView.Figure] {
        if !isExercised { return [.init(label: words["notExercised"], tone: "")] }
        if total == 0 { return [.init(label: words["noneYet"], tone: "")] }
        let shown: [(ObligationState, String)] = [(.met, "ok"), (.breached, "danger"), (.pending, "accent")]
        let kept = share.map { [HandbookView.Figure(label: Wording.percent($0), tone: "")] } ?? []
        return kept
            + shown.filter { self[$0.0] > 0 || $0.0 == .met }
            .map { .init(label: "\(words[$0.0.name]) \(self[$0.0])", tone: $0.1) }
    }
}
