import Care
import CareDesk
import CareStore

extension Pages {
    /// The pane of the queue: one list in full, and how long the others are.
    struct Queue: Sendable {
        let list: WorkbenchQuestion.List
        let tabs: [WorkbenchView.Tab]
        let groups: [WorkbenchView.Group]
        let count: String
        let figures: [WorkbenchView.Figure]
    }

    /// How many tickets a list shows; who has more finds the rest in the list of all tickets.
    private static let longest = 100

    func queue(of actor: Actor, _ question: WorkbenchQuestion, in visit: Visit) async throws -> Queue {
        let waiting = try await waitingQueues(of: actor)
        let reach = desk.reach(of: actor)
        let rows = try await desk.database.read { connection in
            try WorkbenchQuestion.List.allCases.map { list in
                try Self.rows(of: list, for: actor, within: reach, waiting, in: connection)
            }
        }
        let lists = Dictionary(uniqueKeysWithValues: zip(WorkbenchQuestion.List.allCases, rows))
        let holding = WorkbenchQuestion.List.allCases.first { list in
            lists[list]?.contains { $0.number == question.number } ?? false
        }
        let list = question.list ?? holding ?? .mine
        let shown = lists[list] ?? []
        let summaries = try await desk.database.read { try desk.summaries(of: shown, for: actor, in: $0) }
        let listed = zip(shown, summaries).map { row, summary in
            (row, TicketLine(row, summary: summary, in: visit, of: question, list: list))
        }
        return Queue(
            list: list,
            tabs: WorkbenchQuestion.List.allCases.map { tab in
                .init(
                    label: visit.words["list_\(tab.rawValue)"],
                    count: Self.count(lists[tab] ?? []),
                    href: question.address(in: tab),
                    key: tab.keyed.rawValue,
                    isCurrent: tab == list
                )
            },
            groups: QueueGroups(visit: visit)(listed),
            count: Self.count(shown),
            figures: Self.figures(mine: lists[.mine] ?? [], waiting: lists[.waiting] ?? [], in: visit)
        )
    }

    private static func count(_ rows: [TicketRow]) -> String {
        rows.count < longest ? String(rows.count) : "\(longest)+"
    }

    private static func rows(
        of list: WorkbenchQuestion.List,
        for actor: Actor,
        within reach: Reach,
        _ queues: [String],
        in connection: any Connection
    ) throws -> [TicketRow] {
        var question = TicketList(within: reach, sort: .due, limit: longest)
        question.isSnoozed = list == .snoozed
        switch list {
        case .mine, .snoozed:
            question.assignee = actor.name
            return try question.page(in: connection).rows
        case .team: return try question.page(in: connection).rows
        case .waiting:
            let rows = try queues.flatMap { queue in
                question.queue = queue
                return try question.page(in: connection).rows.filter { $0.assignee == nil }
            }
            return Array(rows.sorted { ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }.prefix(longest))
        }
    }

    /// The queues of which an agent may take: his own, or every one for who leads.
    private func waitingQueues(of actor: Actor) async throws -> [String] {
        if actor.role.leads { return desk.dispatcher.settings.queues.map(\.key).sorted() }
        return await desk.dispatcher.profiles().first { $0.name == actor.name }?.queues.sorted() ?? []
    }

    private static func figures(
        mine: [TicketRow],
        waiting: [TicketRow],
        in visit: Visit
    ) -> [WorkbenchView.Figure] {
        let words = visit.words
        let now = visit.now.milliseconds
        let overdue = mine.count { $0.dueAt < now }
        let soon = mine.count { $0.dueAt >= now && $0.dueAt < now + 3_600_000 }
        return [
            .init(label: words["figureMine"], value: count(mine), tone: ""),
            .init(label: words["figureOverdue"], value: String(overdue), tone: overdue > 0 ? "is-danger" : ""),
            .init(label: words["figureSoon"], value: String(soon), tone: soon > 0 ? "is-warn" : ""),
            .init(label: words["figureWaiting"], value: count(waiting), tone: ""),
        ]
    }
}
