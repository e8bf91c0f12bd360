import Care
import CareStore

extension Desk {
    /// What a search found, newest words first, and where to go on; nil when everything was looked at.
    package struct SearchPage: Sendable {
        package let rows: [TicketRow]
        package let next: Int64?
    }

    /// How many events one page of a search looks at.
    private static let searchWindow = 2_000
    private static let searchChunk: Int64 = 250

    /// The tickets in whose words a text occurs.
    ///
    /// A ticket's number gives that ticket and a whole telephone number its customer's tickets. Everything else goes by the keyed index, and each find
    /// is opened and looked at again, so that the accidents of forty-bit tokens never show (docs/decisions/0011).
    ///
    /// - Parameters:
    ///   - text: What is looked for.
    ///   - seq: Where the page before ended; nil for the first.
    ///   - filter: What else the ticket must be, and how many are wanted.
    /// - Returns: The tickets, by their newest find, and the place of the last.
    /// - Throws: What the store throws.
    package func search(_ text: String, before seq: Int64?, filter: TicketList) async throws -> SearchPage {
        let trail = AccessTrail.current
        return try await database.read { connection in
            if let row = try self.row(numbered: text, in: connection) {
                return SearchPage(rows: seq == nil && filter.keeps(row) ? [row] : [], next: nil)
            }
            if let (customer, rows) = try self.rows(ofCaller: text, in: connection) {
                trail?.searched(self.vault.trace(ofSearch: text), of: customer)
                let kept = rows.filter(filter.keeps).prefix(filter.limit)
                return SearchPage(rows: seq == nil ? Array(kept) : [], next: nil)
            }
            trail?.searched(self.vault.trace(ofSearch: text), of: nil)
            return try self.searchWords(text, before: seq ?? .max, filter: filter, in: connection)
        }
    }

    /// The newest tickets in whose words a text occurs, whoever may see them.
    package func search(_ text: String, limit: Int) async throws -> [TicketRow] {
        try await search(text, before: nil, filter: TicketList(within: .everything, sort: .received, limit: limit)).rows
    }

    private func row(numbered text: String, in connection: any Connection) throws -> TicketRow? {
        let number = text.uppercased()
        guard number.contains("-"), let id = try Tickets.id(ofNumber: number, in: connection) else { return nil }
        return try Tickets.rows(ids: [id], in: connection).first
    }

    /// The tickets of whoever has that number; nil when the text is not a whole number that somebody has.
    private func rows(
        ofCaller text: String,
        in connection: any Connection
    ) throws -> (customer: String, rows: [TicketRow])? {
        guard text.allSatisfy({ $0.isASCII && ($0.isNumber || "+-() ".contains($0)) }),
            let number = Self.normalised(text), number.count >= 7,
            let customer = try Customers.find(numberIndex: vault.index(ofNumber: number), in: connection)
        else { return nil }
        return (customer.id, try Tickets.ofCustomer(customer.id, since: 0, in: connection))
    }

    private func searchWords(
        _ text: String,
        before start: Int64,
        filter: TicketList,
        in connection: any Connection
    ) throws -> SearchPage {
        let tokens = SearchTokens(key: vault.searching).searched(text)
        if tokens.isEmpty { return SearchPage(rows: [], next: nil) }
        var found = Found(
            terms: text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init),
            filter: filter
        )
        var before = start
        while found.seen < Self.searchWindow {
            let places = try SearchIndex.places(
                holding: tokens,
                before: before,
                limit: Self.searchChunk,
                in: connection
            )
            let rows = try Journal.at(places, in: connection).sorted { $0.seq > $1.seq }
            if let last = try look(at: rows, &found, in: connection) { return SearchPage(rows: found.rows, next: last) }
            guard places.count == Self.searchChunk, let last = places.last else {
                return SearchPage(rows: found.rows, next: nil)
            }
            before = last
        }
        return SearchPage(rows: found.rows, next: before)
    }

    /// What a search has found so far.
    private struct Found {
        let terms: [String]
        let filter: TicketList
        var rows: [TicketRow] = []
        var seen = 0

        /// Whether every term occurs in the words of an opened event.
        func holds(_ event: TicketEvent) -> Bool {
            let words = event.searchableWords.map { $0.lowercased() }
            return terms.allSatisfy { term in words.contains { $0.contains(term) } }
        }
    }

    /// Opens events and keeps their tickets; answers the place where the page became full.
    private func look(at events: [JournalRow], _ found: inout Found, in connection: any Connection) throws -> Int64? {
        let ids = events.compactMap { TicketCase.id(ofStream: $0.stream) }
        let tickets = Dictionary(
            try Tickets.rows(ids: Array(Set(ids)).sorted(), in: connection).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let keys = try keyRing.keys(of: Set(tickets.values.map(\.customer)), in: connection)
        let codec = EntryCodec()
        for event in events {
            found.seen += 1
            guard let id = TicketCase.id(ofStream: event.stream), let row = tickets[id], found.filter.keeps(row),
                let key = keys[row.customer]
            else { continue }
            let entry = try codec.entry(event, as: TicketEvent.self)
            let opened = try entry.event.mapPersonal(key.open)
            guard found.holds(opened), try isNewest(event, of: row, in: found, key, in: connection) else { continue }
            found.rows.append(row)
            if found.rows.count == found.filter.limit { return event.seq }
        }
        return nil
    }

    /// Whether no later event of the ticket holds the text: each ticket is shown once, at its newest find, on whatever page that falls.
    private func isNewest(
        _ event: JournalRow,
        of row: TicketRow,
        in found: Found,
        _ key: SubjectKey,
        in connection: any Connection
    ) throws -> Bool {
        if event.version == row.version { return true }
        let codec = EntryCodec()
        let later = try Journal.stream(event.stream, in: connection).filter { $0.version > event.version }
        return try later.allSatisfy { row in
            !found.holds(try codec.entry(row, as: TicketEvent.self).event.mapPersonal(key.open))
        }
    }
}

extension TicketList {
    /// Whether a row is among those asked for and within reach; the order and the page play no part.
    func keeps(_ row: TicketRow) -> Bool {
        func fits<Field: Equatable>(_ wanted: Field?, _ found: Field) -> Bool { wanted == nil || wanted == found }
        return reach.holds(row) && fits(isOpen, row.isOpen) && fits(status, row.status) && fits(stage, row.stage)
            && fits(queue, row.queue)
            && (assignee == nil || assignee == row.assignee) && fits(type, row.type) && fits(category, row.category)
            && fits(priority, row.priority) && fits(channel, row.channel) && fits(province, row.province)
            && (dueBefore.map { row.dueAt < $0 } ?? true)
            && (receivedIn.map { $0.contains(row.receivedAt) } ?? true)
            && (closedIn.map { span in row.closedAt.map(span.contains) ?? false } ?? true) && fitsAmong(row)
    }
}
