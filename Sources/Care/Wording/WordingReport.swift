/// What the check says of one reply.
package struct WordingReport: Hashable, Sendable {
    /// How many findings are told at most; of more the worst.
    package static let most = 100

    /// In the order of the text.
    package let findings: [WordingFinding]
    /// How many there are, also beyond those that are told.
    package let total: Int

    /// The worst finding's grade; nil when there is none.
    package var grade: WordingGrade? { findings.map(\.grade).min() }

    package init(_ found: [WordingFinding]) {
        let worst = found.sorted {
            ($0.grade, $0.place.lowerBound, $0.group) < ($1.grade, $1.place.lowerBound, $1.group)
        }
        total = found.count
        findings = worst.prefix(Self.most).sorted { left, right in
            (left.place.lowerBound, left.grade, left.group) < (right.place.lowerBound, right.grade, right.group)
        }
    }
}
