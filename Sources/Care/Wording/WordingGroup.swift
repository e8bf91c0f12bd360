/// One kind of finding in the lexicon: what it is, what it does, and the words by which it is known (handbook 3.2, 3.3, 7.2).
package struct WordingGroup: Sendable {
    package enum Manner: String, CaseIterable, Sendable {
        /// A negation in front of it takes its meaning away: 不能保证.
        case negatable
        /// Quoting the customer does not count.
        case quotable
        /// It must be there; its absence is found at the beginning.
        case opening
        /// It must be there; its absence is found at the end.
        case ending
        /// Each match is followed by the name of a person.
        case names
    }

    package let name: String
    package let aspect: WordingAspect
    /// That of the rule in the edition, when it stands under one.
    package var grade: WordingGrade
    package let clause: ClauseNumber
    /// The rule of the edition under which it stands; without that rule it is out of force.
    package let rule: RuleID?
    package let manners: Set<Manner>
    package var right = Text(zh: "", en: "")
    /// Words by which it is known.
    var cues: [String] = []
    var expressions: [WordingExpression] = []
    /// Words that hold a cue and are innocent: 不知道您方便吗 holds 不知道.
    var innocentCues: [String] = []
    var innocentExpressions: [WordingExpression] = []

    var isWanted: Bool { manners.contains(.opening) || manners.contains(.ending) }
}
