import Care
import CareDesk
import CareStore
import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// The desk's own health, for those who run it; nothing here names a person.
func addOperations(to router: Router<CareContext>, desk: Desk, figures: RequestFigures) throws {
    let document = try ByteBuffer(bytes: Data(contentsOf: OpenAPI.document))
    router.get("/healthz") { _, _ in
        Response.json { json in json.object { $0.member("status", "ok") } }
    }
    router.get("/readyz") { _, context in
        do {
            _ = try await desk.database.read { try Journal.newest(in: $0) }
            return Response.json { json in json.object { $0.member("status", "ready") } }
        } catch {
            context.logger.error("not ready", metadata: ["error": "\(error)"])
            throw HTTPError(.serviceUnavailable)
        }
    }
    router.get("/metrics") { _, _ in
        let tickets = try await deskFigures(desk)
        return Response(
            status: .ok,
            headers: [.contentType: "text/plain; version=0.0.4; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: tickets + figures.text))
        )
    }
    router.get("/openapi.json") { _, _ in
        Response(
            status: .ok,
            headers: [.contentType: "application/json", .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: document)
        )
    }
}

/// What the counters say of the desk, in the text format of Prometheus.
private func deskFigures(_ desk: Desk) async throws -> String {
    let (tickets, queues) = try await desk.database.read { connection in
        (try Counters.all(under: "tickets/", in: connection), try Counters.all(under: "queue/", in: connection))
    }
    var lines = [
        "# TYPE switchboard_tickets_open gauge", "switchboard_tickets_open \(tickets["open"] ?? 0)",
        "# TYPE switchboard_tickets_received_total counter",
        "switchboard_tickets_received_total \(tickets["received"] ?? 0)",
        "# TYPE switchboard_queue_waiting gauge",
    ]
    for (name, count) in queues.sorted(by: { $0.key < $1.key }) where name.hasSuffix("/waiting") {
        lines.append("switchboard_queue_waiting{queue=\"\(name.dropLast(8))\"} \(count)")
    }
    lines += ["# TYPE switchboard_live_clients gauge", "switchboard_live_clients \(desk.announcer.count)"]
    return lines.joined(separator: "\n") + "\n"
}
