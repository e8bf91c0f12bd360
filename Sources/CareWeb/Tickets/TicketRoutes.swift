import Care
import CareDesk
import HTTPTypes
import Hummingbird

/// 接单, and the ticket as it stands.
extension Api {
    func addTickets(to router: Router<CareContext>) {
        write(.post, "/tickets", on: router, for: .permitted([.handleTickets])) { call in
            let deed = try call.deed()
            let contact = try ContactReader(call).request()
            let outcome = try await desk.accept(contact, by: call.actor, request: deed)
            return try await answer(outcome, for: call)
        }
        get("/tickets", on: router, for: .readers) { call in try await list(call) }
        get("/tickets/:number", on: router, for: .readers) { call in
            let include = try Query(call.request, allowing: "include").choice("include", Include.self)
            let known = try await desk.ticket(call.number, for: call.actor)
            return try await answer(known, .ok, asOf: desk.clock(), for: call, with: include)
        }
        get("/tickets/:number/history", on: router, for: .readers) { call in try await history(call) }
        get("/tickets/:number/messages", on: router, for: .readers) { call in try await messages(call) }
        get("/tickets/:number/obligations", on: router, for: .readers) { call in
            let known = try await desk.ticket(call.number, for: call.actor)
            let text = text(for: call, asOf: desk.clock())
            return Response.json { json in
                json.object { json in
                    json.array("items", known.ticket.obligations.all) {
                        text.write($1, of: known.ticket, under: known.rulebook, to: &$0)
                    }
                }
            }
        }
    }

    /// The ticket that a deed left behind, as of that deed: the same answer whenever the same key comes again.
    func answer(_ outcome: DeedOutcome, for call: Call) async throws -> Response {
        let status = HTTPResponse.Status(code: outcome.status)
        return try await answer(outcome.ticket, status, asOf: outcome.ticket.ticket.changedAt, for: call)
    }

    func answer(
        _ known: TicketCase,
        _ status: HTTPResponse.Status,
        asOf moment: Moment,
        for call: Call,
        with include: Include? = nil
    ) async throws -> Response {
        let opened = include == .history ? try await desk.shown(known, to: call.actor) : nil
        let ticket = if let opened { opened.ticket } else { try await desk.shownTicket(known, to: call.actor) }
        var headers = HTTPFields()
        headers[.eTag] = "\"v\(ticket.version)\""
        if status == .created { headers[.location] = "\(Self.root)/tickets/\(ticket.number)" }
        let text = text(for: call, asOf: moment)
        return Response.json(status, headers: headers) { json in
            text.write(ticket, under: known.rulebook, history: opened?.entries, to: &json)
        }
    }

    func text(for call: Call, asOf moment: Moment) -> TicketText {
        TicketText(stamp: stamp, language: call.language, moment: moment)
    }
}
