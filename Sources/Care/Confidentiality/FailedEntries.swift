/// How often somebody failed to get in under one name since he last got in (handbook 7.3).
///
/// Kept for every name that was tried, whether there is such a person or not: a lock that only real names have would tell which are real.
package struct FailedEntries: Hashable, Sendable {
    package let count: Int
    package let lastAt: Moment
    package let lockedUntil: Moment?

    package init(count: Int, lastAt: Moment, lockedUntil: Moment?) {
        self.count = count
        self.lastAt = lastAt
        self.lockedUntil = lockedUntil
    }

    package func isLocked(at moment: Moment) -> Bool { lockedUntil.map { moment < $0 } ?? false }

    /// What one more failure makes of it.
    ///
    /// Failures that lie as far back as a lock lasts no longer count, and after a lock one begins anew.
    package static func failing(
        again known: FailedEntries?,
        at moment: Moment,
        under rules: EntryRules
    ) -> FailedEntries {
        let counts = known.map { $0.lockedUntil == nil && moment - $0.lastAt < rules.lockSpan } ?? false
        let count = (counts ? known?.count ?? 0 : 0) + 1
        return FailedEntries(
            count: count,
            lastAt: moment,
            lockedUntil: count >= rules.failuresUntilLock ? moment + rules.lockSpan : nil
        )
    }
}
