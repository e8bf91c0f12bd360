import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird

/// 批量操作: one deed for many tickets (docs/decisions/0035).
extension Api {
    /// To how many tickets a step comes when nobody says.
    private static let usualStep = 25

    func addBulks(to router: Router<CareContext>) {
        get("/bulks", on: router, for: .permitted([.handleTickets])) { call in
            _ = try Query(call.request)
            let rows = try await desk.bulks(of: call.actor)
            let orders = try rows.map { try $0.order() }
            let text = BulkText(stamp: stamp, language: call.language)
            return Response.json { json in
                json.object { json in json.array("items", zip(rows, orders)) { text.write($1.0, $1.1, to: &$0) } }
            }
        }
        get("/bulks/{id}", on: router, for: .permitted([.handleTickets])) { call in
            _ = try Query(call.request)
            return answer(try await desk.bulk(call.parameter("id"), for: call.actor), for: call)
        }
        write(.post, "/bulks", on: router, for: .permitted([.handleTickets])) { call in
            let deed = try call.deed()
            let (order, selection) = try await BulkReader(api: self, call: call).read()
            let ordered = try await desk.orderBulk(order, on: selection, by: call.actor, request: deed)
            return answer(ordered.bulk, .created, for: call)
        }
        write(.post, "/bulks/preview", on: router, for: .permitted([.handleTickets])) { call in
            let (order, selection) = try await BulkReader(api: self, call: call).read()
            let preview = try await desk.previewBulk(order, on: selection, by: call.actor)
            let text = BulkText(stamp: stamp, language: call.language)
            return Response.json { text.write(preview, to: &$0) }
        }
        write(.post, "/bulks/{id}/steps", on: router, for: .permitted([.handleTickets])) { call in
            let limit = try call.fields("limit").integer("limit") ?? Int64(Self.usualStep)
            guard (1...Int64(BulkDeed.mostOfStep)).contains(limit) else {
                throw Refusal.field(
                    "/limit",
                    "须为 1 到 \(BulkDeed.mostOfStep) 的整数",
                    "A whole number from 1 to \(BulkDeed.mostOfStep)"
                )
            }
            let bulk = try await desk.continueBulk(call.parameter("id"), tickets: Int(limit), by: call.actor)
            return answer(bulk, for: call)
        }
        write(.delete, "/bulks/{id}", on: router, for: .permitted([.handleTickets])) { call in
            _ = try call.fields()
            return answer(try await desk.endBulk(call.parameter("id"), by: call.actor), for: call)
        }
    }

    private func answer(_ bulk: BulkDeed, _ status: HTTPResponse.Status = .ok, for call: Call) -> Response {
        var headers = HTTPFields()
        if status == .created { headers[.location] = "\(Self.root)/bulks/\(bulk.id)" }
        let text = BulkText(stamp: stamp, language: call.language)
        let mayUndo = bulk.isUndoable(by: call.actor, asOf: desk.clock())
        return Response.json(status, headers: headers) { text.write(bulk, mayUndo: mayUndo, to: &$0) }
    }
}
