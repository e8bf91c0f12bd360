/// A question to the list of tickets, paged by key.
package struct TicketList: Hashable, Sendable {
    package enum Sort: String, CaseIterable, Sendable {
        /// Earliest due first; open tickets only.
        case due
        /// Newest first.
        case received
    }

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
    package var sort: Sort
    package var after: Cursor?
    package var limit: Int

    /// The key of the last row that was looked at.
    package struct Cursor: Hashable, Sendable {
        package let dueAt: Int64
        package let id: String

        package init(dueAt: Int64, id: String) {
            self.dueAt = dueAt
            self.id = id
        }
    }

    /// The rows found, and where to go on; nil when there is nothing more.
    package struct Page: Sendable {
        package let rows: [TicketRow]
        package let next: Cursor?
    }

    package init(sort: Sort = .due, limit: Int = 50) {
        self.sort = sort
        self.limit = limit
    }

    /// How many rows one page may look at: a rare filter gives a short page with a cursor instead of a long wait.
    static let window: Int64 = 4_000

    /// One page over one index, which is left as soon as the page is full.
    ///
    /// The filters that no index serves are applied within a window of rows, so that the cost of a page has a bound whatever the size of the table.
    /// The window is a bound on the key and not a subquery, for the rows of a subquery would all be read and sorted again.
    package func page(in connection: any Connection) throws -> Page {
        var statement = Statement()
        var conditions = indexed(&statement)
        let rest = residual(&statement)
        let end = rest.isEmpty ? nil : try endOfWindow(in: connection)
        if let end { conditions.append(key(end, isAfter: false, &statement)) }
        let rows = try connection.execute(
            "SELECT \(Tickets.columns) FROM tickets\(Self.clause(conditions + rest)) ORDER BY \(order) LIMIT \(statement.bind(.int(Int64(limit))))",
            statement.values
        ).map(Tickets.row)
        if rows.count == limit, let last = rows.last {
            return Page(rows: rows, next: .init(dueAt: last.dueAt, id: last.id))
        }
        return Page(rows: rows, next: end)
    }

    private var order: String { sort == .due ? "due_at, id" : "id DESC" }

    /// What the index finds by itself: a stretch of it, in its order.
    private func indexed(_ statement: inout Statement) -> [String] {
        var conditions: [String] = []
        if sort == .due {
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

    /// What is looked at row by row.
    private func residual(_ statement: inout Statement) -> [String] {
        var equalities: [(column: String, value: Value?)] = [
            ("status", status.map(Value.text)), ("stage", stage.map(Value.text)), ("type", type.map(Value.text)),
            ("category", category.map(Value.text)), ("priority", priority.map(Value.int)),
            ("channel", channel.map(Value.text)), ("province", province.map(Value.text)),
        ]
        if sort == .received || assignee != nil { equalities.append(("queue", queue.map(Value.text))) }
        if sort == .received {
            equalities += [("open", isOpen.map(Value.bool)), ("assignee", assignee.map(Value.text))]
        } else if isOpen == false {
            equalities.append(("open", false))
        }
        var conditions = equalities.compactMap { column, value in value.map { "\(column) = \(statement.bind($0))" } }
        if sort == .received, let dueBefore { conditions.append("due_at < \(statement.bind(.int(dueBefore)))") }
        return conditions
    }

    /// Whether a row stands after a key in the order of the list, or no later than it.
    private func key(_ cursor: Cursor, isAfter: Bool, _ statement: inout Statement) -> String {
        if sort == .received { return "id \(isAfter ? "<" : ">=") \(statement.bind(.text(cursor.id)))" }
        let (dueAt, id) = (statement.bind(.int(cursor.dueAt)), statement.bind(.text(cursor.id)))
        return "(due_at, id) \(isAfter ? ">" : "<=") (\(dueAt), \(id))"
    }

    /// The last key of the window; nil when the index ends before it does.
    private func endOfWindow(in connection: any Connection) throws -> Cursor? {
        var statement = Statement()
        let clause = Self.clause(indexed(&statement))
        let rows = try connection.execute(
            "SELECT due_at, id FROM tickets\(clause) ORDER BY \(order) LIMIT 1 OFFSET \(Self.window - 1)",
            statement.values
        )
        guard let row = rows.first, let dueAt = row.int(0), let id = row.text(1) else { return nil }
        return Cursor(dueAt: dueAt, id: id)
    }

    private static func clause(_ conditions: [String]) -> String {
        conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    }

    /// Collects the values of a statement while its text is built.
    private struct Statement {
        var values: [Value] = []

        mutating func bind(_ value: Value) -> String {
            values.append(value)
            return "$\(values.count)"
        }
    }
}
