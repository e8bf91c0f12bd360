/// A named set of people that the directory keeps here and finds again; it grants nothing (docs/decisions/0033).
package struct DirectoryGroup: Equatable, Sendable {
    /// What the directory says of a group.
    package struct Content: Hashable, Sendable {
        package var displayName: String
        package var externalID: String?
        /// Log-in names.
        package var members: Set<String>

        package init(displayName: String, externalID: String? = nil, members: Set<String> = []) {
            self.displayName = displayName
            self.externalID = externalID
            self.members = members
        }
    }

    package static let longestName = 200
    package static let mostMembers = 5_000
    package static let most = 1_000

    package let id: String
    package private(set) var content: Content
    package private(set) var isEnded = false
    package private(set) var version: Int
    package let openedAt: Moment
    package private(set) var changedAt: Moment

    package init(id: String, content: Content, version: Int, openedAt: Moment, changedAt: Moment) {
        self.id = id
        self.content = content
        self.version = version
        self.openedAt = openedAt
        self.changedAt = changedAt
    }

    /// The group as its first entry leaves it; nil when that begins none.
    package init?(id: String, began entry: JournalEntry<DirectoryGroupEvent>) {
        guard case .opened(let body) = entry.event else { return nil }
        self.id = id
        content = Content(
            displayName: body.displayName,
            externalID: body.externalID,
            members: Set(body.members)
        )
        version = entry.version
        openedAt = entry.at
        changedAt = entry.at
    }

    package mutating func apply(_ entry: JournalEntry<DirectoryGroupEvent>) {
        version = entry.version
        changedAt = entry.at
        switch entry.event {
        case .opened: break
        case .named(let body): (content.displayName, content.externalID) = (body.displayName, body.externalID)
        case .membersChanged(let body):
            content.members.formUnion(body.added)
            content.members.subtract(body.removed)
        case .ended: isEnded = true
        }
    }

    /// Begins a group.
    package static func opening(_ content: Content, by actor: Actor) throws(Refusal) -> [DirectoryGroupEvent] {
        try actor.demand(.manageAccounts)
        try content.demandFit()
        return [
            .opened(
                .init(
                    displayName: content.displayName,
                    externalID: content.externalID,
                    members: content.members.sorted()
                )
            )
        ]
    }

    /// Brings the group to what the directory says; what changed is kept, not the whole set again.
    package func following(_ content: Content, by actor: Actor) throws(Refusal) -> [DirectoryGroupEvent] {
        try actor.demand(.manageAccounts)
        if isEnded { throw .gone(from: "Group") }
        try content.demandFit()
        var events: [DirectoryGroupEvent] = []
        let old = self.content
        if (old.displayName, old.externalID) != (content.displayName, content.externalID) {
            events.append(.named(.init(displayName: content.displayName, externalID: content.externalID)))
        }
        let (added, removed) = (content.members.subtracting(old.members), old.members.subtracting(content.members))
        if !added.isEmpty || !removed.isEmpty {
            events.append(.membersChanged(.init(added: added.sorted(), removed: removed.sorted())))
        }
        return events
    }

    package func ending(by actor: Actor) throws(Refusal) -> [DirectoryGroupEvent] {
        try actor.demand(.manageAccounts)
        if isEnded { throw .gone(from: "Group") }
        return [.ended(.init())]
    }
}

extension DirectoryGroup.Content {
    fileprivate func demandFit() throws(Refusal) {
        let longest = DirectoryGroup.longestName
        guard !displayName.isBlank, displayName.count <= longest, !displayName.hasControls else {
            throw .field(
                "/displayName",
                "组名为 1 到 \(longest) 个字符",
                "The name of a group has 1 to \(longest) characters"
            )
        }
        try DirectoryEntry.demand(externalID: externalID)
        guard members.count <= DirectoryGroup.mostMembers else {
            throw Refusal(
                .limit,
                "too-many-members",
                Text(
                    zh: "一个组最多 \(DirectoryGroup.mostMembers) 人",
                    en: "A group has at most \(DirectoryGroup.mostMembers) members"
                ),
                field: "/members"
            )
        }
    }
}
