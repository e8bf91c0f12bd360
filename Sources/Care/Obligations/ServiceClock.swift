/// How long a subject has waited on us.
///
/// The clock runs while the next move is ours and holds while it is the customer's (clause 1.3). It never reads the
/// wall clock: every question is asked *as of* a moment, and what was recorded after that moment is not known to the
/// answer. Holds are kept as segments and folded each time; no due date is ever patched.
package struct ServiceClock: Equatable, Sendable {
    package enum State: Equatable, Sendable {
        case running(since: Moment)
        case held(since: Moment, reason: HoldReason)
        case stopped(at: Moment)
    }

    package let limit: Limit
    package let startedAt: Moment
    package let calendar: WorkingCalendar
    /// False for a legal clock: its holds are kept for the record and never counted.
    package let mayHold: Bool
    /// The longest natural time that all holds together may take off; what is beyond it runs against us.
    package let holdCap: Span?
    package private(set) var holds: [Hold] = []
    package private(set) var stoppedAt: Moment?
    /// When it is due if it is never held.
    let plainDue: Moment

    package init(
        limit: Limit,
        startedAt: Moment,
        calendar: WorkingCalendar,
        mayHold: Bool = false,
        holdCap: Span? = nil
    ) {
        self.limit = limit
        self.startedAt = startedAt
        self.calendar = calendar
        self.mayHold = mayHold
        self.holdCap = holdCap
        plainDue = limit.due(from: startedAt, in: calendar)
    }

    /// Begins a hold.
    ///
    /// A second hold takes over from the first with its own reason; a stopped clock cannot be held.
    package mutating func hold(at moment: Moment, for reason: HoldReason) {
        guard stoppedAt == nil else { return }
        resume(at: moment)
        holds.append(Hold(from: max(moment, latest), to: nil, reason: reason))
    }

    /// Ends the hold; a clock that runs is left as it is.
    package mutating func resume(at moment: Moment) {
        guard stoppedAt == nil, let last = holds.last, last.to == nil else { return }
        holds[holds.count - 1].to = max(moment, last.from)
    }

    /// Stops for good; the first stop stands.
    package mutating func stop(at moment: Moment) {
        guard stoppedAt == nil else { return }
        stoppedAt = max(moment, latest)
    }

    /// The last moment that was recorded: a fact that comes late is taken as of then.
    private var latest: Moment {
        guard let last = holds.last else { return startedAt }
        return last.to ?? last.from
    }
}
