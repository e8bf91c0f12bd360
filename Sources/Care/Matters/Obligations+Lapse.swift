extension Obligations {
    /// Makes void what was to be judged at a moment that will never come, for the subject has ended.
    ///
    /// Who answers a request never has to say why he refused it. A clock that still runs is another thing and stays.
    mutating func lapse(at moment: Moment, evidence: Int) {
        settle(at: moment, evidence: evidence) { $0.state == .pending && $0.clock == nil }
    }
}
