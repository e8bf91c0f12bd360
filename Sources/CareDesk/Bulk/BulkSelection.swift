import CareStore

/// Which tickets a bulk deed is to come to.
package enum BulkSelection: Sendable {
    /// Tickets by their numbers.
    case tickets([Choice])
    /// What a question to the list finds, or a search with that question as its filter, in the order of the list.
    case question(TicketList, words: String?)
    /// Those that the order itself says: what is undone came to them.
    case ofOrder

    /// One ticket that somebody chose.
    package struct Choice: Hashable, Sendable {
        package let number: String
        /// The version that he saw; nil when he saw none.
        package let seen: Int?

        package init(number: String, seen: Int?) {
            self.number = number
            self.seen = seen
        }
    }
}
