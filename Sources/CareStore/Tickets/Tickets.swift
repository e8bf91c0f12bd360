/// The rows of tickets: folded from the journal, and droppable.
package enum Tickets {
    package static func insert(_ row: TicketRow, into connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO tickets (\(columns))
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
            """,
            values(row)
        )
    }

    package static func update(_ row: TicketRow, in connection: any Connection) throws {
        try connection.execute(
            """
            UPDATE tickets SET number = $2, open = $3, stage = $4, status = $5, type = $6, category = $7, priority = $8,
              channel = $9, province = $10, queue = $11, assignee = $12, customer = $13, received_at = $14, due_at = $15,
              version = $16, summary = $17, parties = $18, concerned = $19, offered = $20,
              snoozed_until = $21, closed_at = $22 WHERE id = $1
            """,
            values(row)
        )
    }

    /// The id of the ticket with that number.
    package static func id(ofNumber number: String, in connection: any Connection) throws -> String? {
        try connection.execute("SELECT id FROM tickets WHERE number = $1", [.text(number)]).first?.text(0)
    }

    /// The rows of these ids, in no particular order.
    package static func rows(ids: [String], in connection: any Connection) throws -> [TicketRow] {
        if ids.isEmpty { return [] }
        let list = Padded(ids.map(Value.text))
        return try connection.execute(
            "SELECT \(columns) FROM tickets WHERE id IN (\(list.placeholders))",
            list.values
        ).map(row)
    }

    /// The rows of these numbers, in no particular order.
    package static func rows(numbers: [String], in connection: any Connection) throws -> [TicketRow] {
        if numbers.isEmpty { return [] }
        let list = Padded(numbers.map(Value.text))
        return try connection.execute(
            "SELECT \(columns) FROM tickets WHERE number IN (\(list.placeholders))",
            list.values
        ).map(row)
    }

    /// The rows whose ids lie behind `id` and, when there is a last one, not behind that, in their order.
    package static func rows(
        after id: String,
        upTo last: String?,
        in connection: any Connection
    ) throws -> [TicketRow] {
        let end = last == nil ? "" : " AND id <= $2"
        return try connection.execute(
            "SELECT \(columns) FROM tickets WHERE id > $1\(end) ORDER BY id",
            [.text(id)] + (last.map { [.text($0)] } ?? [])
        ).map(row)
    }

    /// The tickets of one customer received since a moment, newest first.
    package static func ofCustomer(
        _ customer: String,
        since: Int64,
        in connection: any Connection
    ) throws -> [TicketRow] {
        try connection.execute(
            "SELECT \(columns) FROM tickets WHERE customer = $1 AND received_at >= $2 ORDER BY received_at DESC LIMIT 50",
            [.text(customer), .int(since)]
        ).map(row)
    }

    /// Every open ticket that nobody has taken or been offered, oldest due first: what the dispatcher starts from.
    package static func waiting(in connection: any Connection) throws -> [TicketRow] {
        try connection.execute(
            "SELECT \(columns) FROM tickets WHERE open AND assignee IS NULL ORDER BY due_at, id",
            []
        ).map(row)
    }

    /// Every open ticket that an agent holds or was offered.
    package static func assigned(in connection: any Connection) throws -> [TicketRow] {
        try connection.execute(
            "SELECT \(columns) FROM tickets WHERE open AND assignee IS NOT NULL ORDER BY assignee, due_at, id",
            []
        ).map(row)
    }

    /// The tickets whose snooze ends by a moment, earliest first.
    package static func snoozed(
        upTo moment: Int64,
        after cursor: TicketList.Cursor?,
        limit: Int64,
        in connection: any Connection
    ) throws -> [(id: String, number: String, until: Int64)] {
        let start = cursor ?? .init(place: 0, id: "")
        return try connection.execute(
            """
            SELECT id, number, snoozed_until FROM tickets WHERE snoozed_until IS NOT NULL AND snoozed_until <= $1
              AND (snoozed_until, id) > ($2, $3) ORDER BY snoozed_until, id LIMIT $4
            """,
            [.int(moment), .int(start.place), .text(start.id), .int(limit)]
        ).map { ($0.text(0) ?? "", $0.text(1) ?? "", $0.int(2) ?? 0) }
    }

    /// The numbers of the open tickets that somebody has to do with, earliest due first.
    package static func open(involving person: String, in connection: any Connection) throws -> [String] {
        var statement = Statement(connection.dialect)
        let condition = statement.contains("parties", Audience.mark(person))
        return try connection.execute(
            "SELECT number FROM tickets WHERE open AND \(condition) ORDER BY due_at, id",
            statement.values
        ).map { $0.text(0) ?? "" }
    }

    /// Drops every row, to fold them again.
    package static func drop(in connection: any Connection) throws {
        try connection.execute("DELETE FROM tickets", [])
    }

    static let columns = """
        id, number, open, stage, status, type, category, priority, channel, province, queue, assignee, customer,
        received_at, due_at, version, summary, parties, concerned, offered, snoozed_until, closed_at
        """

    private static func values(_ row: TicketRow) -> [Value] {
        [
            .text(row.id), .text(row.number), .bool(row.isOpen), .text(row.stage), .text(row.status), .text(row.type),
            .text(row.category), .int(row.priority), .text(row.channel), .text(row.province), .text(row.queue),
            .optional(row.assignee), .text(row.customer), .int(row.receivedAt), .int(row.dueAt), .int(row.version),
            .blob(row.summary), .text(row.audience.parties), .text(row.audience.concerned),
            .text(row.audience.offered), .optional(row.snoozedUntil), .optional(row.closedAt),
        ]
    }

    static func row(_ row: Row) -> TicketRow {
        TicketRow(
            id: row.text(0) ?? "",
            number: row.text(1) ?? "",
            isOpen: row.bool(2),
            stage: row.text(3) ?? "",
            status: row.text(4) ?? "",
            type: row.text(5) ?? "",
            category: row.text(6) ?? "",
            priority: row.int(7) ?? 0,
            channel: row.text(8) ?? "",
            province: row.text(9) ?? "",
            queue: row.text(10) ?? "",
            assignee: row.text(11),
            customer: row.text(12) ?? "",
            receivedAt: row.int(13) ?? 0,
            dueAt: row.int(14) ?? 0,
            version: row.int(15) ?? 0,
            summary: row.blob(16) ?? [],
            audience: Audience(
                parties: row.text(17) ?? "",
                concerned: row.text(18) ?? "",
                offered: row.text(19) ?? ""
            ),
            snoozedUntil: row.int(20),
            closedAt: row.int(21)
        )
    }
}
