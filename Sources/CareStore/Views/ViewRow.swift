/// A saved view as its table keeps it.
package struct ViewRow: Hashable, Sendable {
    package let id: String
    package let owner: String
    /// `own`, `team` or `all`.
    package let sharing: String
    /// JSON of what it asks and shows.
    package let content: String
    package let version: Int64
    package let openedAt: Int64
    package let changedAt: Int64

    package init(
        id: String,
        owner: String,
        sharing: String,
        content: String,
        version: Int64,
        openedAt: Int64,
        changedAt: Int64
    ) {
        self.id = id
        self.owner = owner
        self.sharing = sharing
        self.content = content
        self.version = version
        self.openedAt = openedAt
        self.changedAt = changedAt
    }
}
