import Care

/// What the wallboard counts among open tickets: each by its index, and no more rows than a bound.
extension Tickets {
    /// What waits on one channel.
    package struct WaitingLine: Hashable, Sendable {
        package let count: Int64
        /// When the one that has waited longest was received; nil when nothing waits.
        package let oldestReceivedAt: Int64?
        /// Whether all were looked at.
        package let isWhole: Bool
    }

    /// How many waiting tickets of a channel are looked at.
    package static let waitingLookedAt: Int64 = 500
    /// How many overdue tickets are looked at.
    package static let overdueLookedAt: Int64 = 500

    /// What waits on a channel within a reach; a ticket that is held waits for something else than an agent.
    package static func waitingLine(
        on channel: String,
        within reach: Reach,
        in connection: any Connection
    ) throws -> WaitingLine {
        var statement = Statement(connection.dialect)
        let seen = seen(by: reach, &statement)
        let place = statement.bind(.text(channel))
        let rows = try connection.execute(
            """
            SELECT received_at, CASE WHEN status <> 'held' AND \(seen) THEN 1 ELSE 0 END FROM tickets
            WHERE open AND assignee IS NULL AND channel = \(place) ORDER BY received_at, id LIMIT \(waitingLookedAt)
            """,
            statement.values
        ).map { (receivedAt: $0.int(0), waits: $0.int(1) == 1) }
        let waiting = rows.filter(\.waits)
        return WaitingLine(
            count: Int64(waiting.count),
            oldestReceivedAt: waiting.first?.receivedAt,
            isWhole: Int64(rows.count) < waitingLookedAt
        )
    }

    /// How many open tickets within a reach are past their earliest limit, the moment of the first, and whether all were looked at.
    package static func overdue(
        at moment: Int64,
        within reach: Reach,
        in connection: any Connection
    ) throws -> (count: Int64, firstDueAt: Int64?, isWhole: Bool) {
        var statement = Statement(connection.dialect)
        let seen = seen(by: reach, &statement)
        let now = statement.bind(.int(moment))
        let rows = try connection.execute(
            """
            SELECT due_at, CASE WHEN \(seen) THEN 1 ELSE 0 END FROM tickets WHERE open AND due_at < \(now)
            ORDER BY due_at, id LIMIT \(overdueLookedAt)
            """,
            statement.values
        ).map { (dueAt: $0.int(0), isSeen: $0.int(1) == 1) }
        let late = rows.filter(\.isSeen)
        return (Int64(late.count), late.first?.dueAt, Int64(rows.count) < overdueLookedAt)
    }

    private static func seen(by reach: Reach, _ statement: inout Statement) -> String {
        let conditions = [reach.exclusion(&statement), reach.narrowing(&statement)].compactMap(\.self)
        return conditions.isEmpty ? "1 = 1" : conditions.joined(separator: " AND ")
    }
}
