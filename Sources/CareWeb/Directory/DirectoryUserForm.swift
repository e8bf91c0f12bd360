import Care

/// What the directory says of a person, between the wire and the desk; what it may not say is not read.
struct DirectoryUserForm: Sendable {
    let name: String
    let entry: DirectoryEntry

    /// Reads a person; whether he is barred stays as it was `before` when nothing is said of it.
    init(_ body: DirectoryBody, before: DirectoryEntry?) throws(Refusal) {
        name = try body.requiredText("userName")
        entry = DirectoryEntry(
            displayName: try body.requiredText("displayName"),
            externalID: try body.text("externalId"),
            isBarred: try body.flag("active").map { !$0 } ?? before?.isBarred ?? false
        )
    }

    private init(_ name: String, _ entry: DirectoryEntry) {
        self.name = name
        self.entry = entry
    }

    /// What becomes of a person by a replacement or a patch; his log-in name never changes.
    static func changed(
        _ name: String,
        _ entry: DirectoryEntry,
        by change: ([String: JSONValue]) throws(Refusal) -> DirectoryBody
    ) throws(Refusal) -> DirectoryEntry {
        let form = try DirectoryUserForm(change(DirectoryUserForm(name, entry).members), before: entry)
        guard form.name == name else { throw .unchangeable("userName") }
        return form.entry
    }

    private var members: [String: JSONValue] {
        var members: [String: JSONValue] = [
            "userName": .text(name), "displayName": .text(entry.displayName), "active": .bool(!entry.isBarred),
        ]
        if let key = entry.externalID { members["externalId"] = .text(key) }
        return members
    }
}
