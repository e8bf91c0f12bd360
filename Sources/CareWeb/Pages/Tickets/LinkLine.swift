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
    init?(_ link: TicketLink, among found: [(row: TicketRow, summary: String?)], in visit: Visit) {
        guard let (row, summary) = found.first(where: { $0.row.number == link.ticket }) else { return nil }
        kind = visit.words[link.kind.name]
        number = row.number
        href = "/desk/\(Pages.encoded(row.number))"
        self.summary = summary ?? visit.words["shredded"]
        status = Status(rawValue: row.status).map { visit.words[$0.name] } ?? row.status
    }
}
