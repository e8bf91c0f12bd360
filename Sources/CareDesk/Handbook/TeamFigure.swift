/// How often a team breached some rules.
package struct TeamFigure: Hashable, Sendable {
    /// The key of the team's queue.
    package let queue: String
    package let breached: Int64
}
