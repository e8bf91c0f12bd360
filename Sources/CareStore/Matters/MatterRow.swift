/// A matter as lists see it: folded from the journal, and droppable.
package struct MatterRow: Hashable, Sendable {
    package let id: String
    package let kind: String
    package let number: String
    package let isOpen: Bool
    package let status: String
    /// A word of the kind's own, such as the right that is claimed.
    package let sort: String
    /// The data subject; empty when it is about nobody in particular.
    package let customer: String
    package let openedAt: Int64
    /// The earliest due moment of what is still to be done; nil when nothing is.
    package let dueAt: Int64?
    package let version: Int64

    package init(
        id: String,
        kind: String,
        number: String,
        isOpen: Bool,
        status: String,
        sort: String,
        customer: String,
        openedAt: Int64,
        dueAt: Int64?,
        version: Int64
    ) {
        self.id = id
        self.kind = kind
        self.number = number
        self.isOpen = isOpen
        self.status = status
        self.sort = sort
        self.customer = customer
        self.openedAt = openedAt
        self.dueAt = dueAt
        self.version = version
    }
}
