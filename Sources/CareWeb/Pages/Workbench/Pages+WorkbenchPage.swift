import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

extension Pages {
    /// The queue, the open ticket and what stands beside it.
    ///
    /// The look is given when a form about the ticket was just sent; the refusal is about something else than a ticket.
    func workbench(
        _ question: WorkbenchQuestion,
        look: TicketLook? = nil,
        refusal: Refusal? = nil,
        in visit: Visit
    ) async throws -> Response {
        guard let actor = visit.actor else { throw HTTPError(.forbidden) }
        let queue = try await queue(of: actor, question, in: visit)
        var visit = visit
        visit.path = question.address(in: queue.list)
        var sight: TicketSight?
        if let number = question.number {
            var look = look ?? TicketLook(number: number, leads: true)
            look.back = visit.path
            var seen = try await self.sight(of: look, in: visit)
            if let there = try await led(from: seen) {
                return redirect(to: question.address(of: there, in: queue.list), telling: Flash("flashLed", number))
            }
            if let script = question.script, look.refused == nil, actor.role.handlesTickets {
                let words = try await desk.filled(script, for: seen.ticket, in: visit.words.language, by: actor)
                seen.look.script = (script, words)
            }
            sight = seen
        }
        var found: WorkbenchSide.Found?
        var others = 0
        if let sight { (found, others) = try await beside(sight, question.side, for: actor) }
        let scripts = sight == nil ? [] : try await scriptLines(question, in: queue.list)
        let words = visit.words
        let (draft, files) = try await kept(sight)
        let view = WorkbenchView(
            handles: actor.role.handlesTickets,
            refusal: refusal.map { RefusalView($0, in: words) } ?? sight?.view.refusal,
            lists: queue.tabs,
            groups: queue.groups,
            empty: words["empty_\(queue.list.rawValue)"],
            total: words["queueShown", queue.count],
            figures: queue.figures,
            ticket: sight?.view,
            cards: Array(sight?.view.clocks.prefix(4) ?? []),
            actions: sight.map(actions) ?? [],
            writer: actor.role.handlesTickets ? sight.map { ComposerView($0, draft, files, scripts) } : nil,
            sides: sides(question, in: queue.list, others: others, words),
            side: sight.flatMap { sight in found.map { WorkbenchSide(sight, question.side, $0) } },
            queueAddress: "/desk?list=\(queue.list.rawValue)"
        )
        let title = sight.map { PageTitle($0) } ?? PageTitle(words["deskTitle"])
        return page(view, under: title, in: visit, status: refusal.map(\.status) ?? look?.status ?? .ok)
    }

    /// What the actor has typed and uploaded and not sent.
    private func kept(_ sight: TicketSight?) async throws -> (Draft?, [UnsentAttachment]) {
        guard let sight, sight.actor.role.handlesTickets else { return (nil, []) }
        let number = sight.ticket.number
        return (
            try await desk.draft(on: number, by: sight.actor),
            try await desk.unsentAttachments(on: number, by: sight.actor)
        )
    }

    /// The scripts that may be used, each with the address that puts its words into the reply.
    private func scriptLines(
        _ question: WorkbenchQuestion,
        in list: WorkbenchQuestion.List
    ) async throws -> [ComposerView.ScriptLine] {
        let address = question.address(in: list)
        return try await desk.usableScripts().map { script in
            .init(title: script.sort, href: "\(address)&script=\(script.number)#message-text", number: script.number)
        }
    }

    /// The deeds at the head of the ticket; closing names what it waits for.
    private func actions(_ sight: TicketSight) -> [ActionView] {
        let words = sight.visit.words
        let step = sight.step
        let lawful = step.others + [step.primary].compactMap(\.self)
        func action(_ deed: TicketDeed, _ icon: String) -> ActionView? {
            lawful.contains(deed)
                ? .init(
                    label: words[deed.title],
                    icon: icon,
                    target: "form-\(deed.rawValue)",
                    key: deed.keyed.rawValue,
                    lacks: nil
                )
                : nil
        }
        let missing = sight.ticket.missingForClosure
        var actions = [action(.transfer, "swap"), action(.hold, "lock")].compactMap(\.self)
        actions += [action(.snooze, "clock"), action(.wake, "bell")].compactMap(\.self)
        if sight.ticket.isOpen, sight.actor.role.handlesTickets {
            if missing.isEmpty, let close = action(.close, "check") {
                actions.append(close)
            } else {
                let lacks = missing.map { words["missing_\($0)"] }.joined(separator: words["comma"])
                let sentence = missing.isEmpty ? words["closeNotYours"] : words["closeLacks", lacks]
                actions.append(
                    .init(label: words["do_close"], icon: "check", target: nil, key: nil, lacks: sentence)
                )
            }
        }
        return actions
    }

    private func sides(
        _ question: WorkbenchQuestion,
        in list: WorkbenchQuestion.List,
        others: Int,
        _ words: Words
    ) -> [WorkbenchView.Tab] {
        WorkbenchQuestion.Side.allCases.map { side in
            .init(
                label: words["side_\(side.rawValue)"],
                count: side == .history ? String(others) : nil,
                href: question.address(in: list, beside: side),
                key: side.keyed.rawValue,
                isCurrent: side == question.side
            )
        }
    }

    /// What the side's pane shows beyond the ticket, and how many other tickets of the customer he may know of.
    private func beside(
        _ sight: TicketSight,
        _ side: WorkbenchQuestion.Side,
        for actor: Actor
    ) async throws -> (WorkbenchSide.Found, Int) {
        let reach = desk.reach(of: actor)
        let ticket = sight.ticket
        var (found, count): (WorkbenchSide.Found, Int) = try await desk.database.read { connection in
            let rows = try Tickets.ofCustomer(ticket.customer, since: 0, in: connection)
                .filter { $0.number != ticket.number && reach.holds($0) }
            var found = WorkbenchSide.Found()
            if side == .history {
                found.earlier = Array(zip(rows, try desk.summaries(of: rows, for: actor, in: connection)))
            }
            return (found, rows.count)
        }
        if side == .audit, actor.role.may(.readAccessLog) {
            var query = AccessQuery(limit: 50)
            query.object = "ticket/\(ticket.number)"
            let asked = query
            let page = try await desk.database.read { try asked.page(in: $0) }
            try await desk.accessLog.note(AccessNote(.read, "access", by: actor, count: page.rows.count))
            found.looks = page.rows
        }
        return (found, count)
    }
}
