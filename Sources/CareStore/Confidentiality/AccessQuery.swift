/// What somebody asks of the access log: newest first, by key, and never more than a stretch of it at a time.
package struct AccessQuery: Hashable, Sendable {
    /// The ways in which the journal writes one person, one for each role that he may have had.
    package var actors: [String] = []
    package var object: String?
    package var subject: String?
    package var kind: String?
    package var result: String?
    /// The first moment, and the first that is too late.
    package var from: Int64?
    package var until: Int64?
    /// Entries before this place.
    package var before: Int64?
    package var limit: Int

    package struct Page: Sendable {
        package let rows: [AccessRow]
        /// The place before which to go on; nil when there is nothing more.
        package let next: Int64?
    }

    package init(limit: Int = 50) {
        self.limit = limit
    }

    /// How many places one page looks at: a rare filter gives a short page with a mark instead of a long wait.
    static let window: Int64 = 20_000
    /// By how much the moments of two neighbours may stand in the wrong order: a note waits for its batch.
    private static let slack: Int64 = 10_000

    package func page(in connection: any Connection) throws -> Page {
        let newest = try AccessRows.newest(in: connection)
        let end = try place(until, "at <= $1 ORDER BY at DESC", Self.slack, in: connection) ?? newest + 1
        let start = min(before ?? .max, end, newest + 1)
        let bottom = try place(from, "at >= $1 ORDER BY at", -Self.slack, in: connection) ?? 0
        let isIndexed = !actors.isEmpty || object != nil || subject != nil
        let floor = isIndexed ? bottom : max(bottom, start - Self.window)
        let rows = try newestFirst(from: floor, before: start, in: connection)
        if rows.count == limit { return Page(rows: rows, next: rows.last?.seq) }
        return Page(rows: rows, next: floor > max(bottom, 1) ? floor : nil)
    }

    /// One question for each way of writing the person: each follows the index in its order, where one question for all of them would sort
    /// everything that he ever did.
    private func newestFirst(
        from floor: Int64,
        before start: Int64,
        in connection: any Connection
    ) throws -> [AccessRow] {
        if actors.isEmpty { return try rows(of: nil, from: floor, before: start, in: connection) }
        let found = try actors.flatMap { try rows(of: $0, from: floor, before: start, in: connection) }
        return Array(found.sorted { $0.seq > $1.seq }.prefix(limit))
    }

    private func rows(
        of actor: String?,
        from floor: Int64,
        before start: Int64,
        in connection: any Connection
    ) throws -> [AccessRow] {
        var values: [Value] = []
        func bind(_ value: Value) -> String {
            values.append(value)
            return "$\(values.count)"
        }
        var conditions = ["seq >= \(bind(.int(floor)))", "seq < \(bind(.int(start)))"]
        let wanted = [
            ("actor", actor), ("object", object), ("subject", subject), ("kind", kind), ("result", result),
        ]
        for (column, value) in wanted {
            if let value { conditions.append("\(column) = \(bind(.text(value)))") }
        }
        if let from { conditions.append("at >= \(bind(.int(from)))") }
        if let until { conditions.append("at < \(bind(.int(until)))") }
        return try connection.execute(
            """
            SELECT \(AccessRows.columns) FROM access_log WHERE \(conditions.joined(separator: " AND "))
            ORDER BY seq DESC LIMIT \(bind(.int(Int64(limit))))
            """,
            values
        ).map(AccessRows.row)
    }

    /// The place near a moment; for the end one place further, for what stands there may fit.
    private func place(
        _ moment: Int64?,
        _ condition: String,
        _ slack: Int64,
        in connection: any Connection
    ) throws -> Int64? {
        guard let moment else { return nil }
        let near = try connection.execute(
            "SELECT seq FROM access_log WHERE \(condition) LIMIT 1",
            [.int(moment + slack)]
        ).first?.int(0)
        return slack > 0 ? (near ?? 0) + 1 : near ?? .max
    }
}
