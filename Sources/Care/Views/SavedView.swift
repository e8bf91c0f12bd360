/// 视图: a question to the list of tickets that somebody keeps under a name, for himself or for others (docs/decisions/0034).
package struct SavedView: Equatable, Sendable {
    /// How many one person keeps at most.
    package static let mostOfOne = 50
    /// How many are shared on one desk at most.
    package static let mostShared = 200
    /// How long its owner can take a deleted one back.
    package static let restoringLimit = Span.days(30)

    package let id: String
    /// The log-in name of whoever made it.
    package let owner: String
    package private(set) var content: ViewContent
    package private(set) var isEnded = false
    package private(set) var version: Int
    package let openedAt: Moment
    package private(set) var changedAt: Moment

    package init(
        id: String,
        owner: String,
        content: ViewContent,
        version: Int,
        openedAt: Moment,
        changedAt: Moment
    ) {
        self.id = id
        self.owner = owner
        self.content = content
        self.version = version
        self.openedAt = openedAt
        self.changedAt = changedAt
    }

    /// The view as its first entry leaves it; nil when that begins none.
    package init?(id: String, began entry: JournalEntry<ViewEvent>) {
        guard case .saved(let body) = entry.event else { return nil }
        self.init(
            id: id,
            owner: entry.actor.name,
            content: body.content,
            version: entry.version,
            openedAt: entry.at,
            changedAt: entry.at
        )
    }

    package mutating func apply(_ entry: JournalEntry<ViewEvent>) {
        version = entry.version
        changedAt = entry.at
        switch entry.event {
        case .saved: break
        case .changed(let body): content = body.content
        case .ended: isEnded = true
        case .restored: isEnded = false
        }
    }

    /// Whether somebody finds it among his views.
    package func isShown(to reach: Reach) -> Bool {
        if owner == reach.person { return true }
        switch content.sharing {
        case .own: return false
        case .team(let queue): return reach.covers(queue: queue)
        case .all: return reach.extent != .nothing
        }
    }
}

extension SavedView {
    /// How many views there are already, as far as it matters to a new one.
    package struct Shelf: Sendable {
        /// The owner's own, without the one that is changed.
        package let names: Set<String>
        package let shared: Int

        package init(names: Set<String>, shared: Int) {
            self.names = names
            self.shared = shared
        }
    }

    package static func saving(
        _ content: ViewContent,
        by actor: Actor,
        among shelf: Shelf
    ) throws(Refusal) -> [ViewEvent] {
        try actor.demand(.readTickets)
        guard shelf.names.count < mostOfOne else {
            throw Refusal(
                .limit,
                "too-many-views",
                Text(zh: "每人最多 \(mostOfOne) 个视图", en: "One person keeps at most \(mostOfOne) views")
            )
        }
        try demand(content, by: actor, among: shelf, wasShared: false)
        return [.saved(.init(content: content))]
    }

    /// Makes it what it is to be; nothing when it is so already.
    package func changing(
        to content: ViewContent,
        by actor: Actor,
        among shelf: Shelf
    ) throws(Refusal) -> [ViewEvent] {
        try demandKeeping(by: actor)
        if content == self.content { return [] }
        try Self.demand(content, by: actor, among: shelf, wasShared: self.content.sharing != .own)
        return [.changed(.init(content: content))]
    }

    package func ending(by actor: Actor) throws(Refusal) -> [ViewEvent] {
        try demandKeeping(by: actor)
        return [.ended(.init())]
    }

    /// Takes a deleted view back as it was; nothing when it is there.
    ///
    /// - Parameters:
    ///   - actor: Its owner, and nobody else.
    ///   - now: The moment of that.
    ///   - shelf: What he keeps meanwhile: a name or a place may be taken by now.
    /// - Returns: The event.
    /// - Throws: `Refusal` of kind `notFound` to everybody else; of kind `conflict` when its name is taken or it is too late.
    package func restoring(by actor: Actor, asOf now: Moment, among shelf: Shelf) throws(Refusal) -> [ViewEvent] {
        guard actor.name == owner else { throw .noView }
        if !isEnded { return [] }
        guard now <= changedAt + Self.restoringLimit else {
            throw Refusal(
                .conflict,
                "too-late-to-restore",
                Text(zh: "视图删除后三十天内可恢复", en: "A deleted view can be taken back within thirty days")
            )
        }
        _ = try Self.saving(content, by: actor, among: shelf)
        return [.restored(.init())]
    }

    /// Whether somebody may change it and take it away: its owner, and of a shared one whoever might share it so.
    ///
    /// Otherwise the shared views of people who have left could never be mended.
    package func isKept(by actor: Actor) -> Bool {
        if actor.name == owner { return actor.role.readsTickets }
        return content.sharing != .own && content.sharing.permission.map(actor.role.may) ?? false
    }

    private func demandKeeping(by actor: Actor) throws(Refusal) {
        if isKept(by: actor) { return }
        throw Refusal(
            .forbidden,
            "not-your-view",
            Text(zh: "这是 \(owner) 的视图，您不能修改", en: "This is a view of \(owner), and not yours to change")
        )
    }

    private static func demand(
        _ content: ViewContent,
        by actor: Actor,
        among shelf: Shelf,
        wasShared: Bool
    ) throws(Refusal) {
        try content.demandFit()
        if let permission = content.sharing.permission { try actor.demand(permission) }
        if shelf.names.contains(content.name) {
            throw Refusal(
                .conflict,
                "view-name-taken",
                Text(zh: "已有同名视图", en: "There is a view of this name already"),
                field: "/name"
            )
        }
        if content.sharing != .own, !wasShared, shelf.shared >= mostShared {
            throw Refusal(
                .limit,
                "too-many-shared-views",
                Text(zh: "最多 \(mostShared) 个共享视图", en: "At most \(mostShared) views are shared"),
                field: "/sharing"
            )
        }
    }
}

extension ViewContent.Sharing {
    /// What it takes to share so; nil for what is one's own.
    package var permission: Permission? {
        switch self {
        case .own: nil
        case .team: .leadTickets
        case .all: .shareWithAll
        }
    }
}

extension Refusal {
    /// There is no such view, or none that the actor may know of.
    package static let noView = Refusal(.notFound, "no-view", Text(zh: "没有这个视图", en: "There is no such view"))
}
