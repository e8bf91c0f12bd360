/// 批量操作: one deed of the desk done to many tickets, each for itself, under one id (docs/decisions/0035).
package struct BulkDeed: Equatable, Sendable {
    /// How many tickets one takes at most.
    package static let mostTickets = 500
    /// How many of one person may be unfinished at a time.
    package static let mostOpen = 20
    /// How many tickets one step takes at most.
    package static let mostOfStep = 100
    /// How long it can be undone after it last did something.
    package static let undoingLimit = Span.days(1)

    package let id: String
    /// The log-in name of whoever ordered it; nobody else goes on with it or sees it.
    package let owner: String
    package let order: BulkOrder
    package let key: BulkEvent.Key?
    package private(set) var items: [BulkItem]
    /// Whether it was ended with tickets left.
    package private(set) var isGivenUp = false
    package private(set) var version: Int
    package let begunAt: Moment
    package private(set) var changedAt: Moment

    /// The bulk deed as its first entry leaves it; nil when that begins none.
    package init?(id: String, began entry: JournalEntry<BulkEvent>) {
        guard case .begun(let body) = entry.event else { return nil }
        self.id = id
        owner = entry.actor.name
        order = body.order
        key = body.key
        items = body.items
        version = entry.version
        begunAt = entry.at
        changedAt = entry.at
    }

    package mutating func apply(_ entry: JournalEntry<BulkEvent>) {
        version = entry.version
        changedAt = entry.at
        switch entry.event {
        case .begun: break
        case .advanced(let body):
            let outcomes = Dictionary(body.items.map { ($0.ticket, $0.outcome) }) { first, _ in first }
            for index in items.indices {
                if let outcome = outcomes[items[index].ticket] { items[index].outcome = outcome }
            }
        case .ended: isGivenUp = true
        }
    }

    package var counts: BulkCounts { BulkCounts(items) }

    /// The tickets whose turn has not come, in their order.
    package var pending: [BulkItem] { isGivenUp ? [] : items.filter { $0.outcome == nil } }

    package var isOpen: Bool { !pending.isEmpty }
}

extension BulkDeed {
    /// Orders a bulk deed; nothing is done to a ticket yet.
    ///
    /// - Parameters:
    ///   - order: What is done to each.
    ///   - items: The tickets, each once.
    ///   - actor: Who orders it and does it.
    ///   - open: How many of his are unfinished.
    ///   - key: A key of his own against ordering it twice.
    /// - Returns: The event.
    /// - Throws: `Refusal` when he may not, or when there are none or too many.
    package static func ordering(
        _ order: BulkOrder,
        on items: [BulkItem],
        by actor: Actor,
        beside open: Int,
        key: BulkEvent.Key?
    ) throws(Refusal) -> [BulkEvent] {
        try actor.demand(.handleTickets)
        try demandFit(items.count)
        guard open < mostOpen else {
            throw Refusal(
                .limit,
                "too-many-bulks",
                Text(
                    zh: "每人最多 \(mostOpen) 项未完成的批量操作；请继续或结束其中一些",
                    en: "One person has at most \(mostOpen) unfinished bulk deeds; continue or end some"
                )
            )
        }
        return [.begun(.init(order: order, items: items, key: key))]
    }

    /// Refuses no ticket at all, and more than one bulk deed takes.
    package static func demandFit(_ tickets: Int) throws(Refusal) {
        guard tickets > 0 else { throw .field("/tickets", "请至少选择一张工单", "Choose at least one ticket") }
        guard tickets <= mostTickets else {
            throw Refusal(
                .limit,
                "too-many-tickets",
                Text(
                    zh: "一次批量操作最多 \(mostTickets) 张工单，现有 \(tickets) 张",
                    en: "A bulk deed takes at most \(mostTickets) tickets; there are \(tickets)"
                ),
                field: "/tickets"
            )
        }
    }

    /// Notes what became of some tickets; what was noted before stays as it is, whoever comes twice.
    package func advancing(_ items: [BulkItem], by actor: Actor) throws(Refusal) -> [BulkEvent] {
        try demandOwner(actor)
        let left = Set(self.items.filter { $0.outcome == nil }.map(\.ticket))
        let news = items.filter { left.contains($0.ticket) && $0.outcome != nil }
        return news.isEmpty ? [] : [.advanced(.init(items: news))]
    }

    /// Leaves the rest undone; what is done stays done.
    package func ending(by actor: Actor) throws(Refusal) -> [BulkEvent] {
        try demandOwner(actor)
        return isOpen ? [.ended(.init())] : []
    }

    /// The tickets to which an undoing comes, each with the version that this left it at.
    ///
    /// - Throws: `Refusal` when nothing of it can be taken back.
    package func undoing(by actor: Actor, asOf now: Moment) throws(Refusal) -> [BulkItem] {
        try demandOwner(actor)
        guard order.isUndone else {
            throw Refusal(
                .conflict,
                "not-undone",
                Text(
                    zh: "“\(order.kind.name.zh)”不能批量撤销",
                    en: "“\(order.kind.name.en)” cannot be undone in bulk"
                )
            )
        }
        guard now <= changedAt + Self.undoingLimit else {
            throw Refusal(
                .conflict,
                "too-late-to-undo",
                Text(zh: "批量操作一天之内可撤销", en: "A bulk deed can be undone within a day")
            )
        }
        let done = items.compactMap { item in
            if case .done(_, let after) = item.outcome { BulkItem(ticket: item.ticket, seen: after) } else { nil }
        }
        guard !done.isEmpty else {
            throw Refusal(.conflict, "nothing-to-undo", Text(zh: "没有可撤销的内容", en: "There is nothing to undo"))
        }
        return done
    }

    package func isUndoable(by actor: Actor, asOf now: Moment) -> Bool {
        (try? undoing(by: actor, asOf: now)) != nil
    }

    private func demandOwner(_ actor: Actor) throws(Refusal) {
        if actor.name != owner { throw .noBulk }
    }
}

extension BulkOrder {
    /// Whether there is a deed that takes it back: a closed ticket is reopened by the customer's words, and what was undone is done anew.
    package var isUndone: Bool {
        switch self {
        case .close, .undo: false
        case .take, .assign, .transfer, .snooze, .wake, .prioritise, .hold, .resume: true
        }
    }
}

extension Refusal {
    /// There is no such bulk deed, or none that the actor may know of.
    package static let noBulk = Refusal(
        .notFound,
        "no-bulk",
        Text(zh: "没有这项批量操作", en: "There is no such bulk deed")
    )
}
