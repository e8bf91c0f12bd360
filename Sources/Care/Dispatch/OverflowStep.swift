/// What becomes of a ticket for which no agent was found (handbook 2.2).
package enum OverflowStep: Hashable, Sendable {
    /// It may wait in its queue until then.
    case wait(until: Moment)
    /// It goes to the queue that takes over.
    case overflow(to: String)
    /// Nobody takes over: the duty officer is called.
    case dutyOfficer

    /// Decides as of a moment; the limit is the edition's.
    ///
    /// A ticket overflows at the limit itself, because a timer that is set to the limit must find something to do. It
    /// is never sent to a queue that it has already waited in.
    package static func afterWaiting(_ wait: Wait, limit: Span, asOf moment: Moment) -> OverflowStep {
        let until = wait.since + limit
        if moment < until {
            return .wait(until: until)
        } else if let next = wait.queue.overflow, next != wait.queue.key, !wait.visited.contains(next) {
            return .overflow(to: next)
        } else {
            return .dutyOfficer
        }
    }

    /// A ticket's wait in one queue.
    package struct Wait: Hashable, Sendable {
        package let queue: QueueSpec
        package let since: Moment
        /// The queues that it has waited in before.
        package let visited: Set<String>

        package init(in queue: QueueSpec, since: Moment, visited: Set<String> = []) {
            self.queue = queue
            self.since = since
            self.visited = visited
        }
    }
}
