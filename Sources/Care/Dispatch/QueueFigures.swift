/// How a queue stands at this moment, for the wall and the duty officer (handbook 2.2).
package struct QueueFigures: Hashable, Codable, Sendable {
    package let queue: String
    package let waiting: Int
    /// When the one that has waited longest was received.
    package let oldestReceivedAt: Moment?
    /// When the first of them breaches.
    package let earliestDueAt: Moment?
    /// How many agents who are on shift, available and able serve it.
    package let available: Int
}
