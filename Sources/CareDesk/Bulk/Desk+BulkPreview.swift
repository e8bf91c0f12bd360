import Care
import CareStore

extension Desk {
    /// How many pages of the list are looked at for one bulk deed: a rare question gives few tickets and must not walk the whole desk.
    private static let mostPages = 12
    private static let page = 200

    /// Tries a bulk deed on every ticket and writes nothing.
    ///
    /// - Returns: Each ticket with what would become of it.
    /// - Throws: `Refusal` when the order itself is wrong, or when it fits no ticket or too many.
    package func previewBulk(
        _ order: BulkOrder,
        on selection: BulkSelection,
        by actor: Actor
    ) async throws -> BulkPreview {
        try await demandPossible(order, by: actor)
        let (items, isWhole) = try await selected(selection, for: order, by: actor)
        let undone = try await undoing(order, by: actor)
        var tried: [BulkItem] = []
        for item in items {
            tried.append(try await perform(order, on: item, undoing: undone, by: actor, as: .tried))
        }
        return BulkPreview(order: order, items: tried, isWhole: isWhole)
    }

    /// Refuses once what is wrong with the order and would be wrong for every ticket.
    func demandPossible(_ order: BulkOrder, by actor: Actor) async throws {
        try actor.demand(.handleTickets)
        try order.demandFit(asOf: clock())
        switch order {
        case .transfer(let target, _): try await dispatcher.demandExists(target)
        case .assign(let agent):
            let isKnown = await dispatcher.knows(agent: agent)
            guard isKnown || agent == actor.name else {
                throw Refusal.field("/agent", "没有坐席 \(agent)", "There is no agent \(agent)", clause: "2.2")
            }
        default: break
        }
    }

    /// The tickets that a bulk deed comes to, and whether they are all that was asked for.
    func selected(
        _ selection: BulkSelection,
        for order: BulkOrder,
        by actor: Actor
    ) async throws -> (items: [BulkItem], isWhole: Bool) {
        if case .undo(let id) = order {
            guard case .ofOrder = selection else {
                throw Refusal.field("/tickets", "撤销时不另选工单", "What is undone says which tickets")
            }
            return (try await bulk(id, for: actor).undoing(by: actor, asOf: clock()), true)
        }
        return try await bulkTickets(selection)
    }

    /// The tickets that were chosen, each once with the version that was seen, and whether they are all that was asked for.
    ///
    /// - Throws: `Refusal` when there are none, or too many by number.
    package func bulkTickets(_ selection: BulkSelection) async throws -> (items: [BulkItem], isWhole: Bool) {
        switch selection {
        case .ofOrder: throw Refusal.field("/tickets", "请至少选择一张工单", "Choose at least one ticket")
        case .tickets(let choices): return (try await items(choices), true)
        case .question(let list, let words):
            let (rows, isWhole) = try await rows(list, words)
            try BulkDeed.demandFit(rows.count)
            return (rows.map { BulkItem(ticket: $0.number, seen: Int($0.version)) }, isWhole)
        }
    }

    /// What was chosen by number, each once; of what came without a version the one that it has now.
    private func items(_ choices: [BulkSelection.Choice]) async throws -> [BulkItem] {
        var seen: Set<String> = []
        let single = choices.filter { seen.insert($0.number).inserted }
        try BulkDeed.demandFit(single.count)
        let unseen = single.filter { $0.seen == nil }.map(\.number)
        let versions = try await database.read { connection in
            Dictionary(
                try Tickets.rows(numbers: unseen, in: connection).map { ($0.number, Int($0.version)) }
            ) { first, _ in first }
        }
        return single.map { BulkItem(ticket: $0.number, seen: $0.seen ?? versions[$0.number] ?? 0) }
    }

    /// What a question finds, page by page up to the bound.
    private func rows(_ asked: TicketList, _ words: String?) async throws -> (rows: [TicketRow], isWhole: Bool) {
        var (list, place): (TicketList, Int64?) = (asked, nil)
        (list.limit, list.after) = (Self.page, nil)
        var rows: [TicketRow] = []
        for _ in 0..<Self.mostPages {
            let isLast: Bool
            if let words {
                let page = try await search(words, before: place, filter: list)
                rows += page.rows
                (place, isLast) = (page.next, page.next == nil)
            } else {
                let question = list
                let page = try await database.read { try question.page(in: $0) }
                rows += page.rows
                (list.after, isLast) = (page.next, page.next == nil)
            }
            if rows.count > BulkDeed.mostTickets { return (Array(rows.prefix(BulkDeed.mostTickets)), false) }
            if isLast { return (rows, true) }
        }
        return (rows, false)
    }
}
