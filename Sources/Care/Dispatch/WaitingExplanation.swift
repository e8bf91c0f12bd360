/// Why a ticket still waits: its place in the order, and what keeps each agent from it (handbook 2.2).
package struct WaitingExplanation: Hashable, Codable, Sendable {
    package let ticket: String
    package let queue: String
    /// Its place in the queue as of the moment asked; 1 is served next.
    package let position: Int
    /// How many wait in the queue, this one among them.
    package let waiting: Int
    /// The priority after ageing, as of the moment asked.
    package let priority: Priority
    package let dueAt: Moment
    package let receivedAt: Moment
    /// How many agents there are in all.
    package let agents: Int
    /// How many agents each reason excludes; an agent counts under the first reason only.
    package let excluded: [String: Int]
}
