/// A bulk deed as its table keeps it; its tickets stand in its stream.
package struct BulkRow: Hashable, Sendable {
    package let id: String
    package let owner: String
    /// Whether tickets wait for their turn.
    package let isOpen: Bool
    package let key: String?
    /// JSON of what is done to each ticket.
    package let content: String
    package let done: Int64
    package let same: Int64
    package let refused: Int64
    /// Tickets without an outcome, also of one that was ended.
    package let pending: Int64
    package let version: Int64
    package let begunAt: Int64
    package let changedAt: Int64

    package init(
        id: String,
        owner: String,
        isOpen: Bool,
        key: String?,
        content: String,
        done: Int64,
        same: Int64,
        refused: Int64,
        pending: Int64,
        version: Int64,
        begunAt: Int64,
        changedAt: Int64
    ) {
        self.id = id
        self.owner = owner
        self.isOpen = isOpen
        self.key = key
        self.content = content
        self.done = done
        self.same = same
        self.refused = refused
        self.pending = pending
        self.version = version
        self.begunAt = begunAt
        self.changedAt = changedAt
    }
}
