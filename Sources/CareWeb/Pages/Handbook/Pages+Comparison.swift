import Care
import CareDesk
import Hummingbird

extension Pages {
    func comparison(_ pair: EditionPair, in visit: Visit) throws -> Response {
        let words = visit.words
        let diff = HandbookDiff(from: pair.old, to: pair.new)
        let fields = Fields(words: words, prefix: "compare", form: Form([:]), refusal: nil)
        func choice(_ name: String, _ label: String, _ chosen: Edition) -> FieldView {
            fields(
                .select,
                name,
                label,
                .init(
                    start: chosen.version,
                    options: pair.editions.map { (value: $0.version, label: $0.version) }
                )
            )
        }
        let steps: [EditionVersion.Step] = [.major, .minor, .patch]
        let view = ComparisonView(
            heading: words["compareHeading", pair.old.version, pair.new.version],
            back: "/handbook",
            isAlone: pair.editions.count < 2,
            fields: [choice("from", "compareFrom", pair.old), choice("to", "compareTo", pair.new)],
            verdict: diff.changes.isEmpty
                ? nil
                : words["compareStep", String(diff.changes.count), words["step_\(diff.requiredStep.name)"]],
            groups: steps.compactMap { step in
                let changes = diff.changes(of: step)
                return changes.isEmpty
                    ? nil
                    : .init(
                        title: words["step_\(step.name)"],
                        count: String(changes.count),
                        changes: changes.map { ChangeText($0, in: pair, words) }.map(\.view)
                    )
            },
            nothing: words[pair.editions.count < 2 ? "compareAlone" : "compareSame"]
        )
        return page(view, titled: view.heading, in: visit)
    }
}

/// One change in words: of what, which part of it, before and after.
private struct ChangeText {
    let change: HandbookDiff.Change
    let pair: EditionPair
    let words: Words

    init(_ change: HandbookDiff.Change, in pair: EditionPair, _ words: Words) {
        (self.change, self.pair, self.words) = (change, pair, words)
    }

    var view: ComparisonView.Change {
        let (before, after) = WordChange.pair(change.old, change.new)
        let isThere = change.clause.map { pair.new.clause($0) != nil } ?? false
        let number = change.clause?.description ?? ""
        return .init(
            clause: isThere ? number : nil,
            href: "/handbook/\(number)?edition=\(pair.new.version)" + (change.rule.map { "#\($0)" } ?? ""),
            subject: change.rule?.rawValue ?? (isThere ? "" : number.isEmpty ? words["navHandbook"] : number),
            field: field,
            before: before,
            after: after
        )
    }

    /// The part that differs: in words where readers know it, as the edition's file names it otherwise.
    private var field: String {
        let parts = change.field.split(separator: ".", maxSplits: 1).map(String.init)
        let tongue = ["zh": "inChinese", "en": "inEnglish"][parts.last ?? ""].map { words[$0] }
        let stem = parts.first ?? change.field
        let name = (Self.names[stem] ?? Self.names[change.field]).map { words[$0] } ?? stem
        let rest = tongue ?? (parts.count > 1 ? parts[1] : nil)
        return rest.map { "\(name) (\($0))" } ?? name
    }

    private static let names = [
        "added": "changeAdded", "removed": "changeRemoved", "title": "changeTitle", "body": "changeBody",
        "limit": "limitLabel", "owner": "ownerLabel", "scope": "scopeLabel", "source": "sourceLabel",
        "floors": "floorLabel", "legal": "legal", "kind": "changeKind",
    ]
}
