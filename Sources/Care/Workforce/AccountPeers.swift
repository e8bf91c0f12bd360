/// What a decision on one person must know of the others and of the centre.
package struct AccountPeers: Hashable, Sendable {
    /// How many other people with the same role are active.
    package let othersInRole: Int
    /// Where somebody serves who came to handle tickets and has no profile yet.
    package let fallbackQueue: String

    package init(othersInRole: Int, fallbackQueue: String) {
        self.othersInRole = othersInRole
        self.fallbackQueue = fallbackQueue
    }
}
