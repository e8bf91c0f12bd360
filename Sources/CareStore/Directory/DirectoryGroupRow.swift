/// A group of the directory: what it is called, and who is in it.
package struct DirectoryGroupRow: Hashable, Sendable {
    package let id: String
    package let name: String
    /// Empty when the directory gave none.
    package let externalID: String
    /// JSON of the members' log-in names, in their order.
    package let members: String
    package let version: Int64
    package let openedAt: Int64
    package let changedAt: Int64

    package init(
        id: String,
        name: String,
        externalID: String,
        members: String,
        version: Int64,
        openedAt: Int64,
        changedAt: Int64
    ) {
        self.id = id
        self.name = name
        self.externalID = externalID
        self.members = members
        self.version = version
        self.openedAt = openedAt
        self.changedAt = changedAt
    }
}
