/// One named value of a rule, as an edition's file writes it: `limit` is `10min`.
package struct RuleParameter: Hashable, Sendable {
    /// What a change of the value is, for the number of the next edition (clause 8.4).
    package enum Weight: String, Hashable, Sendable {
        /// Law or process: which facts, which people, which fields.
        case process
        /// A figure or a list that tunes the rule.
        case figure
    }

    package let name: String
    package let value: String
    package let weight: Weight

    init(_ name: String, _ value: String, _ weight: Weight) {
        self.name = name
        self.value = value
        self.weight = weight
    }
}
