import Care
import CareStore

/// Another ticket that this one has to do with, as a line that leads to it.
struct LinkLine: Sendable {
    let kind: String
    let number: String
    let href: String
    let summary: String
    let status: String
}

extension LinkLine {
    /// The line of a link; nil when the other ticket is not among those that may be known, each with its first words.
    ///
    /// A merged ticket's own page is asked for by name, for its number leads on to the other.
    init?(
        kind: String,
        _ other: String,
        among found: [(row: TicketRow, summary: String?)],
        in visit: Visit,
        isOwn: Bool
    ) {
        guard let (row, summary) = found.first(where: { $0.row.number == other }) else { return nil }
        self.kind = kind
        number = row.number
        href = isOwn ? "/tickets/\(Pages.encoded(row.number))?own=1" : "/desk/\(Pages.encoded(row.number))"
        self.summary = summary ?? visit.words["shredded"]
        status = Status(rawValue: row.status).map { visit.words[$0.name] } ?? row.status
    }
}
