/// Drafts of replies and notes, each sealed under the key of the customer whom it is about; nothing here follows from the journal.
package enum DraftRows {
    package struct Row: Hashable, Sendable {
        package let staff: String
        /// The ticket's identifier.
        package let ticket: String
        package let customer: String
        package let direction: String
        package let sealed: [UInt8]
        package let keptAt: Int64
        package let expiresAt: Int64

        package init(
            staff: String,
            ticket: String,
            customer: String,
            direction: String,
            sealed: [UInt8],
            keptAt: Int64,
            expiresAt: Int64
        ) {
            self.staff = staff
            self.ticket = ticket
            self.customer = customer
            self.direction = direction
            self.sealed = sealed
            self.keptAt = keptAt
            self.expiresAt = expiresAt
        }
    }

    private static let columns = "staff, ticket, customer, direction, sealed, kept_at, expires_at"

    /// Somebody's draft on a ticket; nil when there is none that still counts.
    package static func find(
        _ staff: String,
        on ticket: String,
        asOf moment: Int64,
        in connection: any Connection
    ) throws -> Row? {
        try connection.execute(
            "SELECT \(columns) FROM drafts WHERE ticket = $1 AND staff = $2 AND expires_at > $3",
            [.text(ticket), .text(staff), .int(moment)]
        ).first.map(row)
    }

    package static func keep(_ row: Row, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO drafts AS d (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (ticket, staff) DO UPDATE SET customer = excluded.customer, direction = excluded.direction,
              sealed = excluded.sealed, kept_at = excluded.kept_at, expires_at = excluded.expires_at
            """,
            [
                .text(row.staff), .text(row.ticket), .text(row.customer), .text(row.direction), .blob(row.sealed),
                .int(row.keptAt), .int(row.expiresAt),
            ]
        )
    }

    /// The tickets on which somebody has drafts on other tickets than one, the oldest first.
    package static func others(
        of staff: String,
        than ticket: String,
        limit: Int64,
        in connection: any Connection
    ) throws -> [String] {
        try connection.execute(
            "SELECT ticket FROM drafts WHERE staff = $1 AND ticket <> $2 ORDER BY kept_at, ticket LIMIT $3",
            [.text(staff), .text(ticket), .int(limit)]
        ).map { $0.text(0) ?? "" }
    }

    package static func remove(_ staff: String, on ticket: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM drafts WHERE ticket = $1 AND staff = $2", [.text(ticket), .text(staff)])
    }

    /// Removes everybody's drafts on a ticket.
    package static func remove(on ticket: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM drafts WHERE ticket = $1", [.text(ticket)])
    }

    /// Removes everything that somebody has written and not sent.
    package static func remove(of staff: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM drafts WHERE staff = $1", [.text(staff)])
    }

    /// Removes everything that was written about a customer and not sent.
    package static func remove(about customer: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM drafts WHERE customer = $1", [.text(customer)])
    }

    /// Removes what has expired by a moment.
    package static func sweep(by moment: Int64, in connection: any Connection) throws {
        try connection.execute("DELETE FROM drafts WHERE expires_at <= $1", [.int(moment)])
    }

    private static func row(_ row: CareStore.Row) -> Row {
        Row(
            staff: row.text(0) ?? "",
            ticket: row.text(1) ?? "",
            customer: row.text(2) ?? "",
            direction: row.text(3) ?? "",
            sealed: row.blob(4) ?? [],
            keptAt: row.int(5) ?? 0,
            expiresAt: row.int(6) ?? 0
        )
    }
}
