/// A waiting ticket as the dispatcher keeps it: small, because a hundred thousand may wait.
struct WaitingTicket: Sendable {
    let ticket: String
    let rank: ServiceRank
    /// The line in which it stands.
    let line: Int32
    /// The row of the agent who had the customer before, or -1.
    let continuity: Int32
    /// The rows of those who must not have it, and of those who gave it back.
    let conflicts: [Int32]
    let refusals: [Int32]

    func bars(_ agent: Int) -> Bool {
        (!conflicts.isEmpty && conflicts.contains(Int32(agent)))
            || (!refusals.isEmpty && refusals.contains(Int32(agent)))
    }

    /// The order of service, and among equals the order of their identities.
    func precedes(_ other: WaitingTicket, asOf moment: Moment) -> Bool {
        if rank.precedes(other.rank, asOf: moment) { return true }
        return ticket < other.ticket && !other.rank.precedes(rank, asOf: moment)
    }
}
