extension Rule {
    /// What the fact means for an open duty under this rule; nil when it means nothing.
    func verdict(on fact: Fact, for obligation: Obligation) -> Verdict? {
        switch kind {
        case .deadline(let deadline):
            if deadline.meets.contains(fact.name) { return .met }
            return deadline.voids.contains(fact.name) ? .void : nil
        case .record(let duty):
            guard fact.name == duty.judgedAt else { return fact.name == "ticket.cancelled" ? .void : nil }
            return fact.missing.contains(where: duty.requires.contains) ? .wanting : .met
        case .cadence(let cadence):
            if fact.name == cadence.meets { return .renewed }
            return cadence.ends.contains(fact.name) ? .void : nil
        case .retention(let retention):
            guard fact.name == retention.meets, let clock = obligation.clock else { return nil }
            return fact.at < clock.startedAt ? .wanting : .met
        case .approval, .wording, .target, .detection:
            return nil
        }
    }

    /// The duty that this rule lays on a subject; nil for rules that lay none.
    func obligation(
        _ ordinal: Int,
        at moment: Moment,
        for attributes: Attributes,
        under rulebook: Rulebook
    ) -> Obligation? {
        switch kind {
        case .deadline(let deadline):
            let binding = limit(for: attributes) ?? (deadline.limit, source)
            let clock = ServiceClock(
                limit: binding.0,
                startedAt: moment,
                calendar: rulebook.calendar(deadline.calendar),
                mayHold: deadline.holds && !isLegal,
                holdCap: deadline.holdCap
            )
            let thresholds = (deadline.warnings + [100] + deadline.escalations).sorted()
            return obligation(ordinal, at: moment, clock: clock, thresholds: thresholds, source: binding.1)
        case .cadence(let cadence):
            let clock = ServiceClock(
                limit: cadence.every,
                startedAt: moment,
                calendar: rulebook.calendar(cadence.calendar)
            )
            return obligation(ordinal, at: moment, clock: clock, thresholds: [80, 100, 120], source: source)
        case .retention(let retention):
            guard let keep = retention.keep else { return nil }
            let calendar = rulebook.calendar("always")
            let clock = ServiceClock(
                limit: retention.grace,
                startedAt: keep.due(from: moment, in: calendar),
                calendar: calendar
            )
            return obligation(ordinal, at: moment, clock: clock, thresholds: [100], source: source)
        case .record:
            return obligation(ordinal, at: moment, clock: nil, thresholds: [], source: source)
        case .approval, .wording, .target, .detection:
            return nil
        }
    }

    private func obligation(
        _ ordinal: Int,
        at moment: Moment,
        clock: ServiceClock?,
        thresholds: [Int],
        source: Source
    ) -> Obligation {
        Obligation(
            rule: id,
            ordinal: ordinal,
            openedAt: moment,
            isLegal: isLegal,
            source: source,
            state: .pending,
            clock: clock,
            settledAt: nil,
            evidence: nil,
            announced: 0,
            thresholds: thresholds
        )
    }
}
