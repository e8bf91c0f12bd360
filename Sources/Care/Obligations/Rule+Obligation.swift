extension Rule {
    /// What the effect of a fact means for an open duty under this rule, whose clock runs from a moment; nil when it means nothing.
    func verdict(_ effect: FactIndex.Effect, of fact: Fact, from startedAt: Moment?) -> Verdict? {
        switch effect {
        case .meets: return .met
        case .voids: return .void
        case .renews: return .renewed
        case .judges:
            guard case .record(let duty) = kind else { return nil }
            return fact.missing.contains(where: duty.requires.contains) ? .wanting : .met
        case .disposes:
            guard let startedAt else { return nil }
            return fact.at < startedAt ? .wanting : .met
        }
    }

    /// The duty that this rule lays on a subject; nil for rules that lay none.
    func obligation(_ opening: Opening, for attributes: Attributes, under rulebook: Rulebook) -> Obligation? {
        switch kind {
        case .deadline(let deadline):
            let binding = limit(for: attributes) ?? (deadline.limit, source)
            let clock = ServiceClock(
                limit: binding.0,
                startedAt: opening.at,
                calendar: rulebook.calendar(deadline.calendar),
                mayHold: deadline.holds && !isLegal,
                holdCap: deadline.holdCap
            )
            return obligation(opening, clock: clock, thresholds: deadline.thresholds, source: binding.1)
        case .cadence(let cadence):
            let binding = limit(for: attributes) ?? (cadence.every, source)
            let clock = ServiceClock(
                limit: binding.0,
                startedAt: opening.at,
                calendar: rulebook.calendar(cadence.calendar)
            )
            return obligation(opening, clock: clock, thresholds: [80, 100, 120], source: binding.1)
        case .retention(let retention):
            guard let keep = limit(for: attributes) else { return nil }
            let calendar = rulebook.calendar("always")
            let clock = ServiceClock(
                limit: retention.grace,
                startedAt: keep.limit.due(from: opening.at, in: calendar),
                calendar: calendar
            )
            return obligation(opening, clock: clock, thresholds: [100], source: keep.source)
        case .record:
            return obligation(opening, clock: nil, thresholds: [], source: source)
        case .approval, .wording, .target, .detection:
            return nil
        }
    }

    private func obligation(
        _ opening: Opening,
        clock: ServiceClock?,
        thresholds: [Int],
        source: Source
    ) -> Obligation {
        Obligation(
            terms: Obligation.Terms(self, at: opening.place, thresholds: thresholds, source: source),
            ordinal: opening.ordinal,
            openedAt: opening.at,
            state: .pending,
            clock: clock,
            settledAt: nil,
            evidence: nil,
            announced: 0
        )
    }

    /// Which duty opens, and when.
    struct Opening {
        /// The place of the rule among those of its edition.
        let place: Int
        /// Which application of the rule to this subject it is, from 1.
        let ordinal: Int
        let at: Moment
    }
}
