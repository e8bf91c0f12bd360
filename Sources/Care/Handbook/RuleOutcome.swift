/// What became of a duty under an edition; a rule that laid no such duty has its own word, so that a what-if can name it (handbook 8.2).
package enum RuleOutcome: String, CaseIterable, Codable, Sendable {
    case met, breached, pending, waived, void
    /// The edition asks nothing of the kind.
    case absent

    package init(_ state: ObligationState) {
        self =
            switch state {
            case .met: .met
            case .breached: .breached
            case .pending: .pending
            case .waived: .waived
            case .void: .void
            }
    }
}
