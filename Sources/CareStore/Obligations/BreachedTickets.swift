import Care

/// The tickets behind the breaches of some rules under an edition, within somebody's reach, paged by rule and subject.
///
/// A page looks at so many breaches and no more: a narrow question gives a short page with a mark instead of a long wait.
package struct BreachedTickets: Hashable, Sendable {
    /// A breach and its ticket.
    package struct Line: Hashable, Sendable {
        package let duty: ObligationRow
        package let ticket: TicketRow
    }

    /// The last breach that was looked at.
    package struct Mark: Hashable, Sendable {
        package let rule: String
        package let subject: String

        package init(rule: String, subject: String) {
            self.rule = rule
            self.subject = subject
        }
    }

    /// The lines found, and where to go on; nil when there is nothing more.
    package struct Page: Sendable {
        package let lines: [Line]
        package let next: Mark?
    }

    package let reach: Reach
    package let edition: String
    package let rules: [String]
    /// The team whose tickets are wanted; nil for all.
    package var queue: String?
    package var after: Mark?
    package var limit = 20
    /// How many breaches one page looks at.
    package var window = 400

    package init(of rules: [String], under edition: String, within reach: Reach) {
        self.rules = rules.sorted()
        self.edition = edition
        self.reach = reach
    }

    package func page(in connection: any Connection) throws -> Page {
        var (lines, looked): ([Line], Int) = ([], 0)
        for rule in rules where after.map({ rule >= $0.rule }) ?? true {
            let start = after?.rule == rule ? after?.subject ?? "" : ""
            let wanted = window - looked
            let rows = try ObligationRows.breached(rule: rule, after: start, limit: Int64(wanted), in: connection)
            for line in try tickets(of: rows, in: connection) {
                lines.append(line)
                if lines.count == limit { return Page(lines: lines, next: mark(line.duty)) }
            }
            looked += rows.count
            if looked == window { return Page(lines: lines, next: rows.last.map(mark)) }
        }
        return Page(lines: lines, next: nil)
    }

    private func mark(_ row: ObligationRow) -> Mark { Mark(rule: row.rule, subject: row.subject) }

    /// One line for each ticket, however often it breached the rule.
    private func tickets(of rows: [ObligationRow], in connection: any Connection) throws -> [Line] {
        let own = rows.filter { $0.edition == edition }
        let ids = own.compactMap { Self.id(of: $0.subject) }
        let found = try Tickets.rows(ids: ids, in: connection)
            .filter { ticket in reach.holds(ticket) && (queue.map { ticket.queue == $0 } ?? true) }
        let byID = Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<String> = []
        return own.compactMap { row in
            guard let ticket = Self.id(of: row.subject).flatMap({ byID[$0] }) else { return nil }
            return seen.insert(row.subject).inserted ? Line(duty: row, ticket: ticket) : nil
        }
    }

    private static func id(of subject: String) -> String? {
        subject.hasPrefix("ticket/") ? String(subject.dropFirst(7)) : nil
    }
}
