/// What changed from one edition to the next, and which step of the version number that asks for (clause 8.4).
package struct HandbookDiff: Hashable, Sendable {
    /// One thing that differs.
    package struct Change: Hashable, Sendable {
        /// The rule, or nil for a change of a clause's text or of the edition's own title.
        package let rule: RuleID?
        package let clause: ClauseNumber?
        /// What differs, such as `limit`, `title.zh`, `added` or `removed`.
        package let field: String
        package let old: String?
        package let new: String?
        package let step: EditionVersion.Step
    }

    package let from: String
    package let to: String
    package let changes: [Change]

    package init(from old: Edition, to new: Edition) {
        from = old.version
        to = new.version
        changes = Self.edition(old, new) + Self.clauses(old, new) + Self.rules(old, new)
    }

    /// The least step that the changes ask for: major for law and process, minor for a parameter, patch for wording.
    package var requiredStep: EditionVersion.Step { changes.map(\.step).max() ?? .none }

    package func changes(of step: EditionVersion.Step) -> [Change] { changes.filter { $0.step == step } }

    private static func edition(_ old: Edition, _ new: Edition) -> [Change] {
        var changes = compare(nil, nil, texts("title", old.title), texts("title", new.title), .patch)
        let titles = Dictionary(old.chapters.map { ($0.number, $0.title) }, uniquingKeysWith: { first, _ in first })
        for chapter in new.chapters {
            guard let before = titles[chapter.number] else { continue }
            let field = "chapter \(chapter.number)"
            changes += compare(nil, nil, texts(field, before), texts(field, chapter.title), .patch)
        }
        return changes
    }

    private static func clauses(_ old: Edition, _ new: Edition) -> [Change] {
        new.clauses.flatMap { clause -> [Change] in
            guard let before = old.clause(clause.number) else {
                return [
                    Change(
                        rule: nil,
                        clause: clause.number,
                        field: "added",
                        old: nil,
                        new: clause.title.en,
                        step: .major
                    )
                ]
            }
            let earlier = texts("title", before.title) + texts("body", before.body)
            let later = texts("title", clause.title) + texts("body", clause.body)
            return compare(nil, clause.number, earlier, later, .patch)
        }
    }

    private static func rules(_ old: Edition, _ new: Edition) -> [Change] {
        Set(old.rules.keys).union(new.rules.keys).sorted().flatMap { id in
            change(from: old.rules[id], to: new.rules[id])
        }
    }

    private static func change(from old: Rule?, to new: Rule?) -> [Change] {
        switch (old, new) {
        case (nil, nil): []
        case (nil, let new?):
            [Change(rule: new.id, clause: new.clause, field: "added", old: nil, new: new.title.en, step: .major)]
        case (let old?, nil):
            [Change(rule: old.id, clause: old.clause, field: "removed", old: old.title.en, new: nil, step: .major)]
        case (let old?, let new?): difference(old, new)
        }
    }

    private static func difference(_ old: Rule, _ new: Rule) -> [Change] {
        let wording = compare(new.id, new.clause, old.wordingFields, new.wordingFields, .patch)
        let process = compare(new.id, new.clause, old.processFields, new.processFields, .major)
        let figures = compare(new.id, new.clause, old.figureFields, new.figureFields, .minor)
        return process + figures + wording
    }

    private static func compare(
        _ rule: RuleID?,
        _ clause: ClauseNumber?,
        _ old: [(name: String, value: String)],
        _ new: [(name: String, value: String)],
        _ step: EditionVersion.Step
    ) -> [Change] {
        let before = Dictionary(old.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let names = new.map(\.name) + old.map(\.name).filter { after[$0] == nil }
        return names.filter { before[$0] != after[$0] }.map { name in
            Change(rule: rule, clause: clause, field: name, old: before[name], new: after[name], step: step)
        }
    }

    fileprivate static func texts(_ field: String, _ text: Text) -> [(name: String, value: String)] {
        [("\(field).zh", text.zh), ("\(field).en", text.en)]
    }
}

extension Rule {
    /// What a reader reads and no machine obeys.
    fileprivate var wordingFields: [(name: String, value: String)] {
        HandbookDiff.texts("title", title) + HandbookDiff.texts("source", source.document)
            + [("source.article", source.article ?? ""), ("source.confidence", source.confidence.rawValue)]
    }

    fileprivate var processFields: [(name: String, value: String)] {
        let law = floors.map { floor in
            let subjects = floor.scope.conditions.sorted { $0.key.rawValue < $1.key.rawValue }
                .map { "\($0.key.rawValue)=\($0.value.sorted().joined(separator: ","))" }
                .joined(separator: " ")
            return "\(floor.limit) \(floor.source.document.en) \(floor.source.article ?? "") \(subjects)"
        }
        let own = [
            ("kind", kind.name), ("legal", isLegal ? "yes" : "no"), ("floors", law.sorted().joined(separator: "; ")),
        ]
        return own + parameters.filter { $0.weight == .process }.map { ($0.name, $0.value) }
    }

    fileprivate var figureFields: [(name: String, value: String)] {
        [("owner", owner)] + parameters.filter { $0.weight == .figure }.map { ($0.name, $0.value) }
    }
}
