/// One place in a reply that the handbook does not want so, and what would be right.
package struct WordingFinding: Hashable, Sendable {
    /// Where it stands, in UTF-16 code units of the text as it was given; empty at the place where something is missing.
    ///
    /// Browsers and most interfaces count so.
    package let place: Range<Int>
    /// The words as they were written; empty when something is missing.
    package let words: String
    /// The group of the lexicon, such as `promise-absolute`.
    package let group: String
    package let aspect: WordingAspect
    package let grade: WordingGrade
    package let clause: ClauseNumber
    /// The rule of the edition, when one asks for it.
    package let rule: RuleID?
    /// What would be right.
    package let right: Text

    /// What the journal keeps of it: the rule, otherwise the group.
    package var name: String { rule?.rawValue ?? group }
}
