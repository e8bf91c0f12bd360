import Care
import CareDesk
import CareStore

/// A contiguous piece of the journal as it is told, with what decides who may hear of it.
struct NewsPage: Sendable {
    /// How many events are read at a time.
    private static let size: Int64 = 500

    /// It begins behind this place of the journal.
    let after: Int64
    /// It goes up to this place.
    let through: Int64
    /// Whether the journal may hold more behind it.
    let isFull: Bool
    private let news: [News]

    private struct News: Sendable {
        let seq: Int64
        let subject: Subject
        /// The whole event as it is sent.
        let text: String
    }

    private enum Subject: Sendable {
        case ticket(TicketRow)
        case matter(MatterNotice)
    }

    /// Reads what stands behind a place, up to where the journal is complete.
    init(of desk: Desk, after place: Int64, stamp: TimeStamp) async throws {
        let horizon = desk.announcer.horizon
        let (rows, subjects) = try await desk.database.read { connection in
            let rows = try Journal.after(place, through: horizon, limit: Self.size, in: connection)
            return (rows, try Self.subjects(of: Set(rows.map(\.stream)), on: desk, in: connection))
        }
        after = place
        through = rows.last?.seq ?? place
        isFull = rows.count == Self.size
        news = rows.compactMap { row in
            subjects[row.stream].map { News(seq: row.seq, subject: $0, text: Self.text(row, of: $0, stamp)) }
        }
    }

    init(nothingAfter place: Int64) {
        after = place
        through = place
        isFull = false
        news = []
    }

    /// What somebody may hear of what stands behind a place; empty when that is nothing.
    func told(to actor: Actor, within reach: Reach, after place: Int64) -> String {
        var text = ""
        for item in news where item.seq > place {
            let isOpen =
                switch item.subject {
                case .ticket(let row): reach.holds(row)
                case .matter(let notice): notice.isOpen(to: actor)
                }
            if isOpen { text += item.text }
        }
        return text
    }

    private static func subjects(
        of streams: Set<String>,
        on desk: Desk,
        in connection: any Connection
    ) throws -> [String: Subject] {
        var subjects = try desk.matterNotices(among: streams, in: connection).mapValues(Subject.matter)
        for row in try Tickets.rows(ids: streams.compactMap { TicketCase.id(ofStream: $0) }.sorted(), in: connection) {
            subjects[TicketCase.stream(row.id)] = .ticket(row)
        }
        return subjects
    }

    private static func text(_ row: JournalRow, of subject: Subject, _ stamp: TimeStamp) -> String {
        let (name, number) =
            switch subject {
            case .ticket(let ticket): ("ticket", ticket.number)
            case .matter(let notice): ("matter", notice.number)
            }
        var json = JSONText(capacity: 160)
        json.object { json in
            json.member("number", number)
            json.member("type", row.type)
            json.member("version", Int(row.version))
            json.member("at", stamp(Moment(milliseconds: row.at)))
        }
        return "id: \(row.seq)\nevent: \(name)\ndata: \(json.text)\n\n"
    }
}
