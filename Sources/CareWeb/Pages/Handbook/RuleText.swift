import Care

/// One rule in words: what it asks, how strictly, for whom, and where that comes from.
struct RuleText {
    let rule: Rule
    let visit: Visit

    private var words: Words { visit.words }

    func view(_ kept: ClauseView.Kept) -> ClauseView.Rule {
        ClauseView.Rule(
            id: rule.id.rawValue,
            kind: words["kind_\(rule.kind.name)"],
            isLegal: rule.isLegal,
            kept: kept,
            title: words[rule.title],
            facts: facts
        )
    }

    private var facts: [TicketView.Fact] {
        var facts: [TicketView.Fact] = []
        if let limit = rule.ownLimit {
            facts.append(.init(label: words["limitLabel"], value: visit.wording.limit(limit)))
        }
        let scope = rule.scope.conditions.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.key.rawValue): \($0.value.sorted().joined(separator: ", "))" }
        if !scope.isEmpty { facts.append(.init(label: words["scopeLabel"], value: scope.joined(separator: "; "))) }
        facts.append(
            .init(label: words["ownerLabel"], value: Role(rawValue: rule.owner).map { words[$0.name] } ?? rule.owner)
        )
        let source = [words[rule.source.document], rule.source.article].compactMap(\.self).joined(separator: " ")
        facts.append(.init(label: words["sourceLabel"], value: source))
        facts.append(
            .init(label: words["confidenceLabel"], value: words["confidence_\(rule.source.confidence.rawValue)"])
        )
        for floor in rule.floors {
            let law = [words[floor.source.document], floor.source.article].compactMap(\.self).joined(separator: " ")
            facts.append(.init(label: words["floorLabel"], value: "\(visit.wording.limit(floor.limit)) · \(law)"))
        }
        return facts
    }
}
