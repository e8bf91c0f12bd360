import Care
import CareDesk
import CareStore
import Hummingbird

extension Api {
    /// The tickets behind a figure, as far as one may know of them: whose duty under a rule was breached.
    func breaches(_ call: Call) async throws -> Response {
        let query = try Query(call.request, allowing: "after", "limit")
        let rule = call.parameter("id")
        guard desk.library.editions.contains(where: { $0.rules[RuleID(rule)] != nil }) else {
            throw Refusal(.notFound, "no-such-rule", Text(zh: "没有规则 \(rule)", en: "There is no rule \(rule)"))
        }
        let limit = try query.limit()
        let after = try query.text("after").map { try PageMark.read($0, parts: 2)[1] } ?? ""
        let reach = desk.reach(of: call.actor)
        return try await desk.database.read { connection in
            let all = try ObligationRows.breached(rule: rule, after: after, limit: Int64(limit), in: connection)
            let (rows, next) = Self.whole(all, limit: limit)
            let ids = rows.compactMap { TicketCase.id(ofStream: $0.subject) }
            let tickets = try Tickets.rows(ids: Array(Set(ids)).sorted(), in: connection).filter(reach.holds)
            let byID = Dictionary(tickets.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            let others = rows.compactMap { MatterKind.parts(ofStream: $0.subject)?.id }
            let matters = Dictionary(
                try MatterRows.rows(ids: Array(Set(others)).sorted(), in: connection).map { ($0.id, $0) },
                uniquingKeysWith: { first, _ in first }
            )
            return Response.json { json in
                json.object { json in
                    let seen = rows.filter { row in TicketCase.id(ofStream: row.subject).map { byID[$0] != nil } ?? true
                    }
                    json.array("items", seen) { json, row in
                        let ticket = TicketCase.id(ofStream: row.subject).flatMap { byID[$0] }
                        let matter = MatterKind.parts(ofStream: row.subject).flatMap { matters[$0.id] }
                        write(row, of: ticket, or: matter, to: &json)
                    }
                    json.nullable("next", next.map { PageMark.write(["b", $0]) })
                }
            }
        }
    }

    /// The rows whose subjects are on this page with all their duties, and the subject after which the next page begins.
    private static func whole(_ rows: [ObligationRow], limit: Int) -> ([ObligationRow], String?) {
        guard rows.count == limit, let last = rows.last else { return (rows, nil) }
        let kept = rows.filter { $0.subject != last.subject }
        return kept.isEmpty ? (rows, last.subject) : (kept, kept.last?.subject)
    }

    private func write(
        _ row: ObligationRow,
        of ticket: TicketRow?,
        or matter: MatterRow?,
        to json: inout JSONText
    ) {
        json.object { json in
            json.nullable("number", ticket?.number ?? matter?.number)
            json.nullable("status", ticket?.status ?? matter?.status)
            json.nullable("queue", ticket?.queue)
            json.nullable("assignee", ticket?.assignee)
            json.member("edition", row.edition)
            json.member("ordinal", Int(row.ordinal))
            json.member("openedAt", stamp(Moment(milliseconds: row.openedAt)))
            json.nullable("dueAt", row.dueAt.map { stamp(Moment(milliseconds: $0)) })
            json.nullable("settledAt", row.settledAt.map { stamp(Moment(milliseconds: $0)) })
        }
    }
}
