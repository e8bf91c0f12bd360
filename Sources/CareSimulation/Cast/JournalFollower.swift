import Care
import CareDesk
import CareStore

/// Reads what has been added to the journal since it last looked, as any listener of the desk does.
struct JournalFollower {
    /// A ticket that changed, whole, and its new entries.
    struct Change: Sendable {
        let known: TicketCase
        let new: [JournalEntry<TicketEvent>]
    }

    /// What is new: the changed tickets in the order of their first change, and all rows.
    struct News: Sendable {
        let changes: [Change]
        let rows: [JournalRow]
    }

    private(set) var seq: Int64

    init(after seq: Int64 = 0) {
        self.seq = seq
    }

    mutating func news(on desk: Desk) async throws -> News {
        let last = seq
        let news = try await desk.database.read { connection in
            let rows = try Journal.after(last, limit: 10_000, in: connection)
            var first: [String: Int64] = [:]
            var ids: [String] = []
            for row in rows {
                guard let id = TicketCase.id(ofStream: row.stream), first[id] == nil else { continue }
                first[id] = row.version
                ids.append(id)
            }
            let changes = try ids.map { id in
                let known = try desk.ticketCase(id: id, upTo: nil, in: connection)
                return Change(known: known, new: known.entries.filter { Int64($0.version) >= first[id, default: 0] })
            }
            return News(changes: changes, rows: rows)
        }
        seq = news.rows.last?.seq ?? seq
        return news
    }
}
