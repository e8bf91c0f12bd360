import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

/// What happens to tickets and matters, as it happens: server-sent events that lose nothing and say nothing twice.
extension Api {
    func addEvents(to router: Router<CareContext>) {
        get("/events", on: router, for: .staff) { call in
            if !call.actor.seesMatters { try call.actor.demand(.readTickets) }
            let query = try Query(call.request, allowing: "after")
            let seen = try call.lastSeen() ?? query.number("after", in: 0...Int64.max)
            let known = try await desk.database.read { try Journal.newest(in: $0) }
            let newest = min(known, desk.announcer.horizon)
            let feed = EventFeed(desk: desk, reader: news, actor: call.actor) {
                try await authenticator.principal(of: call.request, isUse: false)?.actor == call.actor
            }
            var headers = HTTPFields()
            headers[.contentType] = "text/event-stream"
            if let buffering = HTTPField.Name("X-Accel-Buffering") { headers[buffering] = "no" }
            return Response(
                status: .ok,
                headers: headers,
                body: ResponseBody { writer in
                    try await feed.run(after: seen ?? newest, newest: newest) { try await writer.write($0) }
                    try await writer.finish(nil)
                }
            )
        }
    }
}

extension Call {
    /// The event that the client saw last.
    fileprivate func lastSeen() throws(Refusal) -> Int64? {
        guard let text = request.headers[.lastEventID], !text.isEmpty else { return nil }
        guard let seq = Int64(text), seq >= 0 else {
            throw .parameter("Last-Event-ID", "须为此前事件的 id", "the id of an event that was sent before")
        }
        return seq
    }
}
