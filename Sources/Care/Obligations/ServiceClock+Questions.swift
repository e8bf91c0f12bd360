extension ServiceClock {
    package func state(asOf now: Moment) -> State {
        if let stoppedAt, stoppedAt <= now { return .stopped(at: stoppedAt) }
        guard let last = countedHolds(asOf: now).last else { return .running(since: startedAt) }
        if let resumedAt = last.to, resumedAt <= now { return .running(since: resumedAt) }
        return .held(since: last.from, reason: last.reason)
    }

    /// When it falls due if nothing more is recorded after that moment.
    ///
    /// Nil while it is held without a cap, for then nobody can say. With a cap the hold ends by itself when the cap is
    /// used up, and the due moment follows from that; an earlier resumption is a new fact and makes it earlier. A hold
    /// that began after the due moment does not move it. Of a stopped clock it is the moment by which it had to stop.
    package func due(asOf now: Moment) -> Moment? {
        moment(after: total, asOf: now)
    }

    /// Whether the due moment has passed; at the due moment itself it is still in time.
    package func isOverdue(asOf now: Moment) -> Bool {
        let end = end(asOf: now)
        return due(asOf: now).map { $0 < end } ?? false
    }

    /// When so many hundredths of the limit are used up, if nothing more is recorded; nil as for ``due(asOf:)``, and
    /// when it stopped before.
    package func moment(atPercent percent: Int, asOf now: Moment) -> Moment? {
        let share = Span(milliseconds: (total.milliseconds * Int64(percent) + 99) / 100)
        guard let moment = moment(after: share, asOf: now) else { return nil }
        if let stoppedAt, stoppedAt <= now, stoppedAt < moment { return nil }
        return moment
    }

    /// The time that ran against us, in the basis of the limit.
    package func elapsed(asOf now: Moment) -> Span {
        let end = end(asOf: now)
        var ran = Span.zero
        var resumedAt = startedAt
        for hold in countedHolds(asOf: now) {
            ran = ran + running(from: resumedAt, to: min(hold.from, end))
            guard let heldTo = hold.to else { return ran }
            resumedAt = heldTo
        }
        return ran + running(from: resumedAt, to: end)
    }

    /// The hundredths of the limit that are used up, rounded down.
    package func percent(asOf now: Moment) -> Int {
        Int(elapsed(asOf: now).milliseconds * 100 / total.milliseconds)
    }

    /// The whole limit in its own basis: working hours as such, all else as the natural time from the start to the
    /// plain due moment.
    package var total: Span {
        limit.basis == .working ? .hours(Int64(limit.amount)) : plainDue - startedAt
    }

    private func end(asOf now: Moment) -> Moment {
        stoppedAt.map { min($0, now) } ?? now
    }

    /// When so much of the limit has run, walking from hold to hold.
    private func moment(after share: Span, asOf now: Moment) -> Moment? {
        var left = share
        var resumedAt = startedAt
        for hold in countedHolds(asOf: now) {
            let ran = running(from: resumedAt, to: hold.from)
            if ran >= left { break }
            left = left - ran
            guard let heldTo = hold.to else { return nil }
            resumedAt = heldTo
        }
        return limit.basis == .working ? calendar.advance(resumedAt, by: left) : resumedAt + left
    }

    private func running(from start: Moment, to end: Moment) -> Span {
        guard start < end else { return .zero }
        return limit.basis == .working ? calendar.elapsed(from: start, to: end) : end - start
    }

    /// The holds that take time off: those known by then, none of a legal clock, and together no longer than the cap.
    private func countedHolds(asOf now: Moment) -> [Hold] {
        guard mayHold, !holds.isEmpty else { return [] }
        var allowance = holdCap
        return holds.prefix { $0.from <= now }.map { hold in
            var counted = hold
            counted.to = [hold.to, stoppedAt].compactMap { $0 }.filter { $0 <= now }.min()
            if let left = allowance {
                counted.to = min(counted.to ?? hold.from + left, hold.from + left)
                allowance = left - ((counted.to ?? hold.from) - hold.from)
            }
            return counted
        }
    }
}
