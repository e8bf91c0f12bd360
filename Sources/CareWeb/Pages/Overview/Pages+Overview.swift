import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

extension Pages {
    func addOverview(to router: Router<CareContext>) {
        router.get("/") { _, _ in redirect(to: "/desk") }
        router.get(
            "/desk",
            use: guarded { _, _, visit in
                if visit.readsTickets { return try await overview(in: visit) }
                return redirect(to: visit.actor?.role.may(.answerDataSubjects) ?? false ? "/requests" : "/handbook")
            }
        )
        router.post(
            "/desk/presence",
            use: posted { form, _, visit in
                guard let actor = visit.actor, let presence = Presence(rawValue: form["presence"]) else {
                    throw HTTPError(.badRequest)
                }
                do {
                    try await desk.setPresence(presence, by: actor)
                    return redirect(to: "/desk", telling: Flash("flashPresence"))
                } catch let refusal as Refusal {
                    return try await overview(in: visit, refusal: refusal)
                }
            }
        )
        router.post(
            "/desk/next",
            use: posted(for: [.handleTickets]) { _, _, visit in
                guard let actor = visit.actor else { throw HTTPError(.forbidden) }
                do {
                    guard let outcome = try await desk.takeNext(by: actor) else {
                        return redirect(to: "/desk", telling: Flash("flashNothingWaits"))
                    }
                    let number = outcome.ticket.ticket.number
                    return redirect(to: "/tickets/\(number)", telling: Flash("flashTaken", number))
                } catch let refusal as Refusal {
                    return try await overview(in: visit, refusal: refusal)
                }
            }
        )
    }

    private func overview(in visit: Visit, refusal: Refusal? = nil) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        let mine = try await lines(in: visit) { list in
            list.assignee = actor.name
        } keeping: { _ in
            true
        }
        let waiting = try await waiting(for: actor, in: visit)
        let standing = await desk.dispatcher.standing(of: actor.name)
        let words = visit.words
        let view = OverviewView(
            handles: actor.role.handlesTickets,
            presences: Presence.allCases.map {
                .init(value: $0.rawValue, label: words[$0.name], isSelected: $0 == standing.presence)
            },
            refusal: refusal.map { RefusalView($0, in: words) },
            figures: figures(mine: mine.map(\.row), waiting: waiting.map(\.row), in: visit),
            boards: [
                board("mine", words["myTickets"], words["emptyMine"], mine, in: visit),
                board("waiting", words["waitingTickets"], words["emptyWaiting"], waiting, in: visit),
            ]
        )
        let status: HTTPResponse.Status = refusal == nil ? .ok : .conflict
        return page(view, titled: words["deskTitle"], in: visit, status: status)
    }

    private typealias Listed = (row: TicketRow, line: TicketLine)

    private func lines(
        in visit: Visit,
        asking change: @escaping @Sendable (inout TicketList) -> Void,
        keeping isKept: @escaping @Sendable (TicketRow) -> Bool
    ) async throws -> [Listed] {
        guard let actor = visit.actor else { return [] }
        let reach = desk.reach(of: actor)
        return try await desk.database.read { connection in
            var list = TicketList(within: reach, sort: .due, limit: 100)
            change(&list)
            let rows = try list.page(in: connection).rows.filter(isKept)
            let summaries = try desk.summaries(of: rows, for: actor, in: connection)
            return zip(rows, summaries).map { ($0, TicketLine($0, summary: $1, in: visit)) }
        }
    }

    /// What an agent may take: his queues, or every queue for who leads or has no profile.
    private func waiting(for actor: Actor, in visit: Visit) async throws -> [Listed] {
        let profile = await desk.dispatcher.profiles().first { $0.name == actor.name }
        let all = Set(desk.dispatcher.settings.queues.map(\.key))
        let queues = actor.role.leads ? all : profile?.queues ?? []
        var found: [Listed] = []
        for queue in queues.sorted() {
            found += try await lines(in: visit) {
                $0.queue = queue
            } keeping: {
                $0.assignee == nil
            }
        }
        return Array(found.sorted { ($0.row.dueAt, $0.row.id) < ($1.row.dueAt, $1.row.id) }.prefix(100))
    }

    private func figures(mine: [TicketRow], waiting: [TicketRow], in visit: Visit) -> [OverviewView.Figure] {
        let words = visit.words
        let now = visit.now.milliseconds
        let overdue = mine.filter { $0.isOpen && $0.dueAt < now }.count
        let soon = mine.filter { $0.dueAt >= now && $0.dueAt < now + 3_600_000 }.count
        return [
            .init(label: words["figureMine"], value: String(mine.count), tone: ""),
            .init(label: words["figureOverdue"], value: String(overdue), tone: overdue > 0 ? "is-danger" : ""),
            .init(label: words["figureSoon"], value: String(soon), tone: soon > 0 ? "is-warn" : ""),
            .init(label: words["figureWaiting"], value: String(waiting.count), tone: ""),
        ]
    }

    private func board(
        _ id: String,
        _ title: String,
        _ empty: String,
        _ listed: [Listed],
        in visit: Visit
    ) -> OverviewView.Board {
        let now = visit.now
        let midnight = visit.wording.zone.start(of: visit.wording.zone.date(of: now).adding(days: 1))
        let limits = [now, now + .hours(1), max(midnight, now + .hours(1)), Moment(milliseconds: .max)]
        let heads = [
            ("groupOverdue", "overdue"), ("groupSoon", "soon"), ("groupToday", ""), ("groupLater", ""),
        ]
        var from = Moment(milliseconds: .min)
        var groups: [OverviewView.Group] = []
        for (limit, head) in zip(limits, heads) {
            let lines = listed.filter { $0.row.dueAt >= from.milliseconds && $0.row.dueAt < limit.milliseconds }
            from = limit
            if lines.isEmpty { continue }
            groups.append(
                .init(title: visit.words[head.0], count: String(lines.count), tone: head.1, lines: lines.map(\.line))
            )
        }
        return .init(id: id, title: title, count: String(listed.count), empty: empty, groups: groups)
    }
}
