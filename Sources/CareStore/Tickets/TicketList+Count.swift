extension TicketList {
    /// How many rows a question has, as far as it was counted.
    package struct Count: Hashable, Sendable {
        package let rows: Int64
        /// Whether that is all of them.
        package let isWhole: Bool
    }

    /// Counts go no further than this.
    package static let mostCounted: Int64 = 999

    /// Counts the rows along the index of the list, within its window: a number beside a name must cost no more than a page of it.
    package func count(in connection: any Connection) throws -> Count {
        var statement = Statement(connection.dialect)
        let stretch = Self.clause(indexed(&statement))
        var conditions = residual(&statement, of: "seen")
        let isNarrowed = !conditions.isEmpty
        if let exclusion = neededReach.exclusion(&statement) { conditions.append(exclusion) }
        let rows =
            try connection.execute(
                """
                SELECT count(*) FROM (SELECT id FROM (SELECT \(Self.asked) FROM tickets\(stretch)
                  ORDER BY \(order) LIMIT \(Self.window)) AS seen\(Self.clause(conditions))
                  LIMIT \(Self.mostCounted + 1)) AS seen_fitting
                """,
                statement.values
            ).first?.int(0) ?? 0
        if rows > Self.mostCounted { return Count(rows: Self.mostCounted, isWhole: false) }
        let isWhole = try !isNarrowed || endOfWindow(Self.window + 1, in: connection) == nil
        return Count(rows: rows, isWhole: isWhole)
    }

    /// What a condition may ask of a row.
    private static let asked = """
        id, open, status, stage, queue, assignee, type, category, priority, channel, province, due_at, snoozed_until,
          received_at, parties, concerned, offered
        """
}
