/// A stretch in which the next move was not ours.
package struct Hold: Hashable, Sendable {
    package let from: Moment
    /// Nil while it lasts.
    package internal(set) var to: Moment?
    package let reason: HoldReason

    package init(from: Moment, to: Moment?, reason: HoldReason) {
        self.from = from
        self.to = to
        self.reason = reason
    }
}
