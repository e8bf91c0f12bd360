/// A version of the handbook: immutable once published, and the judge of every ticket received under it (handbook 8.2, 8.4).
package struct Edition: Sendable {
    /// Semantic: major for law or process, minor for a parameter, patch for wording; such as `1.0.0`.
    package let version: String
    /// The printed number, such as `TCS-M-2026-V1.0.0`.
    package let number: String
    package let title: Text
    package let effectiveAt: Moment
    package let chapters: [Chapter]
    package let clauses: [Clause]
    /// Lower-case hexadecimal SHA-256 of the edition's and its overlays' files, in order.
    package let contentHash: String

    /// Every rule by its name.
    package let rules: [RuleID: Rule]
    /// Every rule in the order of the clauses.
    let ordered: [Rule]
    let facts: FactIndex

    package init(
        version: String,
        number: String,
        title: Text,
        effectiveAt: Moment,
        chapters: [Chapter],
        clauses: [Clause],
        contentHash: String
    ) {
        self.version = version
        self.number = number
        self.title = title
        self.effectiveAt = effectiveAt
        self.chapters = chapters
        self.clauses = clauses
        self.contentHash = contentHash
        ordered = clauses.flatMap(\.rules)
        rules = Dictionary(ordered.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        facts = FactIndex(ordered)
    }

    /// The rules that open an obligation when a fact is recorded.
    package func rules(openedBy fact: FactName) -> [Rule] {
        facts[fact]?.opens.map { ordered[$0] } ?? []
    }

    package func clause(_ number: ClauseNumber) -> Clause? {
        clauses.first { $0.number == number }
    }
}

extension Rule {
    /// The fact that opens an obligation under this rule; nil for rules that open none.
    package var opening: FactName? {
        switch kind {
        case .deadline(let deadline): deadline.opens
        case .record(let duty): duty.opens
        case .cadence(let cadence): cadence.opens
        case .retention(let retention): retention.opens
        case .approval, .wording, .target, .detection: nil
        }
    }
}
