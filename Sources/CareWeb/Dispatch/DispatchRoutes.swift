import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// 分派 and 转接: who has the ticket, and why (handbook 2.2 to 2.4).
extension Api {
    func addDispatch(to router: Router<CareContext>) {
        write(.post, "/tickets/:number/assignment", on: router, for: .permitted([.handleTickets])) { call in
            let agent = try call.fields("agent").text("agent") ?? call.actor.name
            let outcome = try await desk.assign(call.number, to: agent, by: call.actor, request: try call.deed())
            return try await answer(outcome, for: call)
        }
        write(.post, "/tickets/:number/assignment/answer", on: router, for: .permitted([.handleTickets])) { call in
            let fields = try call.fields("accept", "reason")
            let reason = try refusal(fields, isAccepted: try fields.requiredFlag("accept"))
            let deed = try call.deed()
            let outcome = try await desk.answerAssignment(call.number, refusing: reason, by: call.actor, request: deed)
            return try await answer(outcome, for: call)
        }
        write(.post, "/tickets/:number/transfer", on: router, for: .permitted([.handleTickets])) { call in
            let fields = try call.fields("to", "reason", "summary")
            let offer = TicketEvent.TransferOffered(
                to: try fields.target("to"),
                reason: try fields.reason("reason"),
                summary: .clear(try fields.requiredText("summary"))
            )
            let outcome = try await desk.transfer(call.number, offer, by: call.actor, request: try call.deed())
            return try await answer(outcome, for: call)
        }
        write(.post, "/tickets/:number/transfer/answer", on: router, for: .permitted([.handleTickets])) { call in
            let fields = try call.fields("accept", "reason", "suggestion")
            let isAccepted = try fields.requiredFlag("accept")
            let suggestion = try fields.text("suggestion")
            try ContactRecord.check(suggestion.map(PersonalText.clear), "/suggestion", 500)
            let reply = TicketEvent.TransferAnswered(
                isAccepted: isAccepted,
                agent: isAccepted ? call.actor.name : nil,
                reason: try refusal(fields, isAccepted: isAccepted),
                suggestion: suggestion
            )
            let outcome = try await desk.answerTransfer(call.number, reply, by: call.actor, request: try call.deed())
            return try await answer(outcome, for: call)
        }
        write(.put, "/tickets/:number/conflict", on: router, for: .permitted([.handleTickets])) { call in
            let fields = try call.fields("people", "reason")
            guard let people = try fields.texts("people") else { throw fields.missing("people") }
            for name in people { try ContactRecord.check(.clear(name), "/people", 40) }
            let outcome = try await desk.declareConflict(
                on: call.number,
                of: Set(people),
                because: try fields.reason("reason"),
                by: call.actor,
                request: try call.deed()
            )
            return try await answer(outcome, for: call)
        }
        get("/tickets/:number/dispatch", on: router, for: .readers) { call in try await dispatch(call) }
    }

    /// The reason with which work is given back; there is none when it is accepted.
    private func refusal(_ fields: JSONFields, isAccepted: Bool) throws(Refusal) -> RefusalReason? {
        let reason = try fields.choice("reason", RefusalReason.self)
        if isAccepted, reason != nil {
            throw .field("/reason", "接受时不填写原因", "An acceptance has no reason", clause: "2.4")
        }
        if !isAccepted, reason == nil { throw fields.missing("reason") }
        return reason
    }

    /// Where the ticket is, why it went where it went, and why it still waits.
    private func dispatch(_ call: Call) async throws -> Response {
        let known = try await desk.shown(try await desk.ticket(call.number, for: call.actor), to: call.actor)
        let ticket = known.ticket
        let waiting = await desk.dispatcher.explainWaiting(ticket.number, asOf: desk.clock())
        let writer = EventText(stamp: stamp)
        return Response.json { json in
            json.object { json in
                json.member("queue", ticket.queue)
                json.nullable("assignee", ticket.assignment.agent)
                json.member("isTaken", ticket.holder != nil)
                json.member("hops", ticket.hops)
                json.member("bounces", ticket.bounces)
                json.member("refusedBy", ticket.refusedBy.sorted())
                write(ticket.transfer, to: &json)
                write(waiting, with: writer, to: &json)
                json.array("decisions", known.entries.filter(\.event.isDispatch)) { json, entry in
                    json.object { json in
                        json.member("version", entry.version)
                        json.member("type", entry.event.type)
                        json.member("at", stamp(entry.at))
                        writer.write(entry.actor, to: &json)
                        json.object("data") { writer.write(entry.event, to: &$0) }
                    }
                }
            }
        }
    }

    private func write(_ transfer: Ticket.PendingTransfer?, to json: inout JSONText) {
        guard let transfer else { return json.null("transfer") }
        json.object("transfer") { json in
            switch transfer.to {
            case .queue(let key): json.member("queue", key)
            case .agent(let name): json.member("agent", name)
            }
            json.member("from", transfer.from)
            json.member("offeredAt", stamp(transfer.offeredAt))
        }
    }

    private func write(_ waiting: WaitingExplanation?, with writer: EventText, to json: inout JSONText) {
        guard let waiting else { return json.null("waiting") }
        json.object("waiting") { json in
            json.member("queue", waiting.queue)
            json.member("position", waiting.position)
            json.member("waiting", waiting.waiting)
            json.member("priority", waiting.priority.name)
            json.member("agents", waiting.agents)
            writer.write(excluded: waiting.excluded, to: &json)
        }
    }
}

extension JSONFields {
    /// Where something is to go: a queue or an agent.
    func target(_ name: String) throws(Refusal) -> TransferTarget {
        guard let to = try object(name) else { throw missing(name) }
        try to.demandOnly(["queue", "agent"])
        switch (try to.text("queue"), try to.text("agent")) {
        case (let queue?, nil): return .queue(queue)
        case (nil, let agent?): return .agent(agent)
        default:
            throw .field(pointer(to: name), "请给出 queue 或 agent 之一", "Name either a queue or an agent", clause: "2.4")
        }
    }
}

extension TicketEvent {
    /// Whether the event moved the ticket from hand to hand.
    fileprivate var isDispatch: Bool {
        switch self {
        case .queued, .assigned, .taken, .refused, .transferOffered, .transferAnswered, .concerned: true
        default: false
        }
    }
}
