/// What must always hold, whatever customers, agents and faults do.
package enum Invariant: String, CaseIterable, Sendable {
    /// The row of a ticket is what its journal folds to.
    case rows
    /// The rows of its duties are what its journal folds to.
    case duties
    /// A due moment is what the limit and the calendar give, computed again.
    case deadline
    /// No clock that ran before runs on after the ticket has ended.
    case closedClock
    /// A legal clock was never held.
    case legalClock
    /// Every open ticket waits in a queue that exists or is with somebody who does.
    case place
    /// The dispatcher remembers what the journal says.
    case memory
    /// Nobody was given more than he may hold.
    case capacity
    /// No eligible agent is idle while a ticket waits.
    case idle
    /// Every event names its actor.
    case actor
    /// Every event fits the hash of the one before it, and none is missing.
    case chain
    /// No event is earlier than the one before it in its stream.
    case time
    /// What was acknowledged is there.
    case acknowledged
    /// The same key has one effect.
    case oneEffect
    /// Figures kept by delta equal counted ones.
    case counters
    /// No personal word stands in clear in a file.
    case secrecy
    /// What is due is said at its moment.
    case timekeeper
    /// Nothing fails but what was made to fail.
    case failure
}
