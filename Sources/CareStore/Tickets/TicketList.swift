import Care

/// A question to the list of tickets, paged by key, within somebody's reach.
package struct TicketList: Hashable, Sendable {
    package enum Sort: String, CaseIterable, Sendable {
        /// Earliest due first; open tickets only.
        case due
        /// Newest first.
        case received
    }

    /// What whoever asks may know of; there is no list without it.
    package var reach: Reach
    package var isOpen: Bool?
    package var status: String?
    package var stage: String?
    package var queue: String?
    package var assignee: String?
    package var type: String?
    package var category: String?
    package var priority: Int64?
    package var channel: String?
    package var province: String?
    package var dueBefore: Int64?
    /// Whether it is out of the queues until a moment.
    package var isSnoozed: Bool?
    /// Received at or after the one moment and before the other, in milliseconds; newest first, whatever the sort.
    package var receivedIn: Range<Int64>?
    /// Closed within that span; the last closed first, whatever the sort.
    package var closedIn: Range<Int64>?
    /// Columns of which a row has one of several values; together with everything else.
    package var among: [Column: Set<String>] = [:]
    package var duty: Duty?
    package var sort: Sort
    package var after: Cursor?
    package var limit: Int

    /// The key of the last row that was looked at.
    package struct Cursor: Hashable, Sendable {
        /// When it is due, came or was closed: what the list is sorted by.
        package let place: Int64
        package let id: String

        package init(place: Int64, id: String) {
            self.place = place
            self.id = id
        }
    }

    /// The rows found, and where to go on; nil when there is nothing more.
    package struct Page: Sendable {
        package let rows: [TicketRow]
        package let next: Cursor?
    }

    package init(within reach: Reach, sort: Sort = .due, limit: Int = 50) {
        self.reach = reach
        self.sort = sort
        self.limit = limit
    }

    /// How many rows one page may look at: a rare filter gives a short page with a cursor instead of a long wait.
    static let window: Int64 = 4_000
    /// How many it looks at first, for most pages are full by then and to walk along an index takes time too.
    private static let firstWindow: Int64 = 200

    /// One page over one index, which is left as soon as the page is full.
    ///
    /// The filters that no index serves are applied within a window of rows, so that the cost of a page has a bound whatever the size of the table.
    /// The window is a bound on the key and not a subquery, for the rows of a subquery would all be read and sorted again.
    package func page(in connection: any Connection) throws -> Page {
        if reach.extent == .nothing { return Page(rows: [], next: nil) }
        var statement = Statement(connection.dialect)
        guard filters(&statement).isEmpty else { return try windowed(in: connection) }
        let page = try widened.page(upTo: nil, in: connection)
        return neededReach.isWide ? page : try narrowed(page, in: connection)
    }

    /// The same question of everything but what is about whoever asks.
    private var widened: TicketList {
        var list = self
        list.reach = reach.widened
        return list
    }

    /// What of a page is within reach, and as many more as it lacks.
    ///
    /// Where nothing but the reach narrows a list, its rows are asked one by one as they come: most often they are all within it, and no window is needed.
    private func narrowed(_ page: Page, in connection: any Connection) throws -> Page {
        if page.rows.allSatisfy(reach.holds) { return page }
        let held = page.rows.filter(reach.holds)
        guard let next = page.next else { return Page(rows: held, next: nil) }
        var rest = self
        rest.after = next
        rest.limit = limit - held.count
        let more = try rest.windowed(in: connection)
        return Page(rows: held + more.rows, next: more.next)
    }

    /// One page of what is looked at row by row, within a window.
    private func windowed(in connection: any Connection) throws -> Page {
        let near = try endOfWindow(Self.firstWindow, in: connection)
        let page = try page(upTo: near, in: connection)
        if near == nil || page.rows.count == limit { return page }
        return try self.page(upTo: endOfWindow(Self.window, in: connection), in: connection)
    }

    private func page(upTo end: Cursor?, in connection: any Connection) throws -> Page {
        var statement = Statement(connection.dialect)
        var conditions = indexed(&statement)
        if let exclusion = neededReach.exclusion(&statement) { conditions.append(exclusion) }
        let rest = residual(&statement)
        if let end { conditions.append(key(end, isAfter: false, &statement)) }
        let rows = try connection.execute(
            "SELECT \(Tickets.columns) FROM tickets\(Self.clause(conditions + rest)) ORDER BY \(order) LIMIT \(statement.bind(.int(Int64(limit))))",
            statement.values
        ).map(Tickets.row)
        if rows.count == limit, let last = rows.last {
            return Page(rows: rows, next: .init(place: place(of: last), id: last.id))
        }
        return Page(rows: rows, next: end)
    }

    /// The reach less what the filters see to: whoever asks for one of his queues, or for his own tickets, gets them by their index.
    var neededReach: Reach {
        guard case .part(let queues, let provinces) = reach.extent else { return reach }
        let isOwn = assignee != nil && assignee == reach.person
        let isInQueue = provinces == nil && queue.map { queues?.contains($0) ?? true } ?? false
        return isOwn || isInQueue ? reach.widened : reach
    }

    var order: String {
        if let span { return "\(span.column) DESC, id DESC" }
        return isByDue ? "due_at, id" : "id DESC"
    }

    var isByDue: Bool { span == nil && sort == .due }

    /// The span of time that is asked for, which has an index of its own.
    private var span: (column: String, bounds: Range<Int64>)? {
        closedIn.map { ("closed_at", $0) } ?? receivedIn.map { ("received_at", $0) }
    }

    /// Where a row stands in the order, beside its id.
    private func place(of row: TicketRow) -> Int64 {
        if closedIn != nil { return row.closedAt ?? 0 }
        return receivedIn == nil ? row.dueAt : row.receivedAt
    }

    /// What the index finds by itself: a stretch of it, in its order.
    func indexed(_ statement: inout Statement) -> [String] {
        var conditions: [String] = []
        if let span {
            let (first, end) = (span.bounds.lowerBound, span.bounds.upperBound)
            conditions.append("\(span.column) >= \(statement.bind(.int(first)))")
            conditions.append("\(span.column) < \(statement.bind(.int(end)))")
        } else if isByDue {
            conditions.append("open")
            if let assignee {
                conditions.append("assignee = \(statement.bind(.text(assignee)))")
            } else if let queue {
                conditions.append("queue = \(statement.bind(.text(queue)))")
            }
            if let dueBefore { conditions.append("due_at < \(statement.bind(.int(dueBefore)))") }
        }
        if let after { conditions.append(key(after, isAfter: true, &statement)) }
        return conditions
    }

    /// What is looked at row by row, in whatever the rows are called there.
    func residual(_ statement: inout Statement, of rows: String = "tickets") -> [String] {
        filters(&statement, of: rows) + (neededReach.narrowing(&statement).map { [$0] } ?? [])
    }

    /// The same without the reach.
    private func filters(_ statement: inout Statement, of rows: String = "tickets") -> [String] {
        var equalities: [(column: String, value: Value?)] = [
            ("status", status.map(Value.text)), ("stage", stage.map(Value.text)), ("type", type.map(Value.text)),
            ("category", category.map(Value.text)), ("priority", priority.map(Value.int)),
            ("channel", channel.map(Value.text)), ("province", province.map(Value.text)),
        ]
        if !isByDue || assignee != nil { equalities.append(("queue", queue.map(Value.text))) }
        if !isByDue {
            equalities += [("open", isOpen.map(Value.bool)), ("assignee", assignee.map(Value.text))]
        } else if isOpen == false {
            equalities.append(("open", false))
        }
        var conditions = equalities.compactMap { column, value in value.map { "\(column) = \(statement.bind($0))" } }
        conditions += among.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { $0.condition(holding: $1, &statement) }
        if let duty { conditions.append(duty.condition(on: rows, &statement)) }
        if let isSnoozed { conditions.append("snoozed_until IS \(isSnoozed ? "NOT NULL" : "NULL")") }
        if closedIn != nil, let receivedIn {
            conditions.append("received_at >= \(statement.bind(.int(receivedIn.lowerBound)))")
            conditions.append("received_at < \(statement.bind(.int(receivedIn.upperBound)))")
        }
        if !isByDue, let dueBefore { conditions.append("due_at < \(statement.bind(.int(dueBefore)))") }
        return conditions
    }

    /// Whether a row stands after a key in the order of the list, or no later than it.
    private func key(_ cursor: Cursor, isAfter: Bool, _ statement: inout Statement) -> String {
        if let span {
            let (at, id) = (statement.bind(.int(cursor.place)), statement.bind(.text(cursor.id)))
            return "(\(span.column), id) \(isAfter ? "<" : ">=") (\(at), \(id))"
        }
        if sort == .received { return "id \(isAfter ? "<" : ">=") \(statement.bind(.text(cursor.id)))" }
        let (dueAt, id) = (statement.bind(.int(cursor.place)), statement.bind(.text(cursor.id)))
        return "(due_at, id) \(isAfter ? ">" : "<=") (\(dueAt), \(id))"
    }

    /// The last key of the window; nil when the index ends before it does.
    func endOfWindow(_ size: Int64, in connection: any Connection) throws -> Cursor? {
        var statement = Statement(connection.dialect)
        let clause = Self.clause(indexed(&statement))
        let rows = try connection.execute(
            "SELECT \(span?.column ?? "due_at"), id FROM tickets\(clause) ORDER BY \(order) LIMIT 1 OFFSET \(size - 1)",
            statement.values
        )
        guard let row = rows.first, let place = row.int(0), let id = row.text(1) else { return nil }
        return Cursor(place: place, id: id)
    }

    static func clause(_ conditions: [String]) -> String {
        conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    }
}
