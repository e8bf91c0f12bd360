extension Obligation {
    /// Settles it by being done: in time is met, late is breached.
    mutating func finish(at moment: Moment, evidence: Int) {
        let isLate = state == .breached || clock?.due(asOf: moment).map { moment > $0 } ?? false
        settle(isLate ? .breached : .met, at: moment, evidence: evidence)
    }

    mutating func settle(_ state: ObligationState, at moment: Moment, evidence: Int?) {
        self.state = state
        settledAt = moment
        self.evidence = evidence
        clock?.stop(at: moment)
    }
}
