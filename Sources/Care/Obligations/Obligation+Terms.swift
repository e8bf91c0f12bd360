extension Obligation {
    /// What stands fast from the opening of a duty on, in one shared object, so that a duty is small to copy.
    final class Terms: Sendable {
        let rule: RuleID
        /// The place of the rule among those of its edition.
        let place: Int
        let isLegal: Bool
        let source: Source
        let thresholds: [Int]

        init(_ rule: Rule, at place: Int, thresholds: [Int], source: Source) {
            self.rule = rule.id
            self.place = place
            isLegal = rule.isLegal
            self.source = source
            self.thresholds = thresholds
        }
    }

    var place: Int { terms.place }
}

extension Obligation.Terms: Equatable {
    static func == (left: Obligation.Terms, right: Obligation.Terms) -> Bool {
        if left === right { return true }
        return left.rule == right.rule && left.place == right.place && left.isLegal == right.isLegal
            && left.source == right.source && left.thresholds == right.thresholds
    }
}
