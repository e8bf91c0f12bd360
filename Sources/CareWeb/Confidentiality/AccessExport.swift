import Care
import CareDesk
import CareStore
import HTTPTypes
import Hummingbird
import NIOCore

/// The access log as a file for the auditor: comma-separated, newest first, with the hash of every entry.
///
/// It is written while it is read, a stretch at a time, and noted before its first line leaves.
struct AccessExport: Sendable {
    private static let chunk = 1_000

    let desk: Desk
    let query: AccessQuery

    func response(for actor: Actor) async throws -> Response {
        try actor.demand(.manageAccessLog)
        try await desk.accessLog.record(AccessNote(.export, "access", by: actor))
        let stamp = TimeStamp(zone: desk.zone)
        var headers = SecurityHeaders.fields
        headers[.contentType] = "text/csv; charset=utf-8"
        headers[.cacheControl] = "no-store"
        headers[.contentDisposition] = "attachment; filename=\"access.csv\""
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody { writer in
                // The mark at the beginning tells spreadsheets that Chinese follows.
                try await writer.write(ByteBuffer(string: "\u{FEFF}" + Self.head))
                var next = query
                next.limit = Self.chunk
                while true {
                    let asked = next
                    let page = try await desk.database.read { try asked.page(in: $0) }
                    let reasons = try await desk.reasons(of: page.rows)
                    let lines = page.rows.map { Self.line($0, words: reasons[$0.seq], stamp) }
                    if !lines.isEmpty { try await writer.write(ByteBuffer(string: lines.joined())) }
                    guard let place = page.next else { break }
                    next.before = place
                }
                try await writer.finish(nil)
            }
        )
    }

    private static let head = "seq,at,actor,address,kind,object,result,subject,count,reason,words,hash\r\n"

    private static func line(_ row: AccessRow, words: String?, _ stamp: TimeStamp) -> String {
        let cells = [
            String(row.seq), stamp(Moment(milliseconds: row.at)), row.actor, row.address ?? "", row.kind, row.object,
            row.result, row.subject ?? "", String(row.count), row.reason ?? "", words ?? "", row.hash.hexadecimal,
        ]
        return cells.map(CSVCell.written).joined(separator: ",") + "\r\n"
    }
}
