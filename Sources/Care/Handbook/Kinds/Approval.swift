/// A deed needs the word of somebody with authority: 第三次转接须班长批准.
package struct Approval: Hashable, Sendable {
    /// The deed, such as `ticket.transfer`, `ticket.lowerPriority`, `export`.
    package let deed: String
    /// The roles of which one must approve.
    package let roles: [String]
    /// How many different people; 2 is four-eyes.
    package let people: Int
    /// The deed needs approval from this occurrence on; 3 means the third transfer.
    package let fromOccurrence: Int
    /// How long after its opening the deed is lawful at all, such as seven days for a reopening; nil is without end.
    package let within: Limit?

    package init(deed: String, roles: [String], people: Int = 1, fromOccurrence: Int = 1, within: Limit? = nil) {
        self.deed = deed
        self.roles = roles
        self.people = people
        self.fromOccurrence = fromOccurrence
        self.within = within
    }
}
