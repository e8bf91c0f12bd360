/// A ticket's place in the order of service: earliest breach, then priority, then arrival (handbook 2.3).
///
/// Nothing starves. Whatever waits comes nearer to its breach, and where several are due at the same moment, each rises
/// by one level of priority for every half of its clock that has run. Of two with the same priority and due moment the
/// older is never behind, so that part of the order never changes while time passes, and only the heads of the four
/// priorities have to be compared as of the moment of a decision.
package struct ServiceRank: Hashable, Sendable {
    package let dueAt: Moment
    package let receivedAt: Moment
    package let priority: Priority

    package init(priority: Priority, dueAt: Moment, receivedAt: Moment) {
        self.priority = priority
        self.dueAt = dueAt
        self.receivedAt = receivedAt
    }

    /// The priority after ageing: one level higher at half of the clock, two from the breach on, never above P1.
    package func agedPriority(asOf moment: Moment) -> Priority {
        let halves =
            if moment >= dueAt {
                2
            } else if moment - receivedAt >= dueAt - moment {
                1
            } else {
                0
            }
        return Priority(rawValue: max(Priority.p1.rawValue, priority.rawValue - halves)) ?? .p1
    }

    /// Whether this is served before the other; false when they are equal, and then the ticket's identity decides.
    package func precedes(_ other: ServiceRank, asOf moment: Moment) -> Bool {
        guard dueAt == other.dueAt else { return dueAt < other.dueAt }
        let (mine, its) = (agedPriority(asOf: moment), other.agedPriority(asOf: moment))
        return mine == its ? receivedAt < other.receivedAt : mine < its
    }
}
