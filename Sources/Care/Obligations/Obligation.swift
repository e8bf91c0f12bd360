/// A rule applied to one subject: 这张工单须在 09:10 前完成记录.
package struct Obligation: Equatable, Sendable {
    /// What stands fast from the opening on.
    let terms: Terms
    /// Which application of the rule to this subject, from 1; a reopened ticket or a new period opens the next.
    package let ordinal: Int
    package let openedAt: Moment
    package internal(set) var state: ObligationState
    /// Nil for a duty that is judged at a moment and not by a clock.
    package internal(set) var clock: ServiceClock?
    /// When it was met, found breached, waived or made void.
    package internal(set) var settledAt: Moment?
    /// The version of the event that settled it, within the subject's stream.
    package internal(set) var evidence: Int?
    /// The highest hundredth of the limit that was announced.
    package internal(set) var announced: Int

    package var rule: RuleID { terms.rule }
    package var isLegal: Bool { terms.isLegal }
    /// Who asks for the limit that binds: the edition itself, the law, or a province.
    package var source: Source { terms.source }
    /// The hundredths of the limit at which something is to be said; 100 is the breach.
    package var thresholds: [Int] { terms.thresholds }

    /// Whether time can still change it: pending, or overdue with levels of escalation left.
    package var isWatched: Bool {
        switch state {
        case .pending: clock != nil
        case .breached: settledAt == nil
        case .met, .waived, .void: false
        }
    }

    /// Whether the duty is still to be done: pending, or overdue and not yet done.
    package var isOpen: Bool { state == .pending || (state == .breached && settledAt == nil) }

    package func due(asOf moment: Moment) -> Moment? { clock?.due(asOf: moment) }

    /// The next threshold that has not been announced, and when it falls; nil when none is left or the clock is held.
    package func nextThreshold(asOf moment: Moment) -> (percent: Int, at: Moment)? {
        guard isWatched, let clock else { return nil }
        guard let percent = thresholds.first(where: { $0 > announced }) else { return nil }
        guard let at = clock.moment(atPercent: percent, asOf: moment) else { return nil }
        return (percent, at)
    }
}
