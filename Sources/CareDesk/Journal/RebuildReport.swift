/// What a rebuild folded.
package struct RebuildReport: Codable, Equatable, Sendable {
    package let tickets: Int
    /// How many of them an earlier rebuild had done before it was stopped.
    package let resumedAfter: Int

    package init(tickets: Int, resumedAfter: Int) {
        self.tickets = tickets
        self.resumedAfter = resumedAfter
    }
}
