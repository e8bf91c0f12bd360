/// How somebody gets in, and how long he stays in (handbook 7.3: 输错五次锁定半小时，十五分钟不动自动退出).
package struct EntryRules: Hashable, Sendable {
    /// Who must bring a second factor.
    package enum SecondFactor: String, CaseIterable, Sendable {
        /// Whoever has set one up.
        case optional
        /// Everybody: who has none sets one up before anything else.
        case required
    }

    /// A session that nobody used for so long has ended.
    package var idleLimit: Span
    /// A session ends after so long, however busy it is.
    package var absoluteLimit: Span
    package var failuresUntilLock: Int
    package var lockSpan: Span
    package var secondFactor: SecondFactor

    package init(
        idleLimit: Span = .minutes(15),
        absoluteLimit: Span = .hours(12),
        failuresUntilLock: Int = 5,
        lockSpan: Span = .minutes(30),
        secondFactor: SecondFactor = .optional
    ) {
        self.idleLimit = idleLimit
        self.absoluteLimit = absoluteLimit
        self.failuresUntilLock = failuresUntilLock
        self.lockSpan = lockSpan
        self.secondFactor = secondFactor
    }

    /// The last moment at which a session is still good.
    package func end(startedAt: Moment, usedAt: Moment) -> Moment {
        min(startedAt + absoluteLimit, usedAt + idleLimit)
    }
}
