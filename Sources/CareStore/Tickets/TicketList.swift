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

    /// One page in one statement over one index.
    ///
    /// The filters that no index serves are applied within a window of rows, so that the cost of a page has a bound whatever the size of the table.
    package func page(in connection: any Connection) throws -> Page {
        var statement = Statement()
        let source = indexed(&statement)
        let filter = residual(&statement)
        let order = sort == .due ? "due_at, id" : "id DESC"
        let rows = try connection.execute(
            "SELECT \(Tickets.columns) FROM (\(source)) AS seen\(filter) ORDER BY \(order) LIMIT \(statement.bind(.int(Int64(limit))))",
            statement.values
        ).map(Tickets.row)
        if rows.count == limit, let last = rows.last {
            return Page(rows: rows, next: .init(dueAt: last.dueAt, id: last.id))
        }
        return Page(rows: rows, next: try endOfWindow(in: connection))
    }

    /// The rows that the index gives, in its order, no more than the window.
    private func indexed(_ statement: inout Statement) -> String {
        var conditions: [String] = []
        if sort == .due || isOpen == true { conditions.append("open") }
        if isOpen == false { conditions.append("NOT open") }
        if let queue { conditions.append("queue = \(statement.bind(.text(queue)))") }
        if let assignee { conditions.append("assignee = \(statement.bind(.text(assignee)))") }
        if let after {
            switch sort {
            case .due:
                conditions.append(
                    "(due_at, id) > (\(statement.bind(.int(after.dueAt))), \(statement.bind(.text(after.id))))"
                )
            case .received:
                conditions.append("id < \(statement.bind(.text(after.id)))")
            }
        }
        if sort == .due, let dueBefore { conditions.append("due_at < \(statement.bind(.int(dueBefore)))") }
        let order = sort == .due ? "due_at, id" : "id DESC"
        let clause = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        return
            "SELECT \(Tickets.columns) FROM tickets\(clause) ORDER BY \(order) LIMIT \(statement.bind(.int(Self.window)))"
    }

    private func residual(_ statement: inout Statement) -> String {
        let equalities: [(String, String?)] = [
            ("status", status), ("stage", stage), ("type", type), ("category", category), ("channel", channel),
            ("province", province),
        ]
        var conditions = equalities.compactMap { column, value in
            value.map { "\(column) = \(statement.bind(.text($0)))" }
        }
        if let priority { conditions.append("priority = \(statement.bind(.int(priority)))") }
        if sort == .received, let dueBefore { conditions.append("due_at < \(statement.bind(.int(dueBefore)))") }
        return conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    }

    /// The last key of a window that was used up; nil when the table ended before the window did.
    private func endOfWindow(in connection: any Connection) throws -> Cursor? {
        var statement = Statement()
        let source = indexed(&statement)
        let rows = try connection.execute(
            "SELECT due_at, id FROM (\(source)) AS seen ORDER BY \(sort == .due ? "due_at, id" : "id DESC") LIMIT 1 OFFSET \(Self.window - 1)",
            statement.values
        )
        guard let row = rows.first, let dueAt = row.int(0), let id = row.text(1) else { return nil }
        return Cursor(dueAt: dueAt, id: id)
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
