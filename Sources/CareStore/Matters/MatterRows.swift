/// The rows of matters (docs/decisions/0021).
package enum MatterRows {
    package static func upsert(_ row: MatterRow, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO matters AS m (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT (id) DO UPDATE SET open = excluded.open, status = excluded.status, sort = excluded.sort,
              due_at = excluded.due_at, version = excluded.version
            """,
            [
                .text(row.id), .text(row.kind), .text(row.number), .bool(row.isOpen), .text(row.status),
                .text(row.sort), .text(row.customer), .int(row.openedAt), .optional(row.dueAt), .int(row.version),
            ]
        )
    }

    package static func find(number: String, kind: String, in connection: any Connection) throws -> MatterRow? {
        try connection.execute(
            "SELECT \(columns) FROM matters WHERE number = $1 AND kind = $2",
            [.text(number), .text(kind)]
        ).map(row).first
    }

    package static func rows(ids: [String], in connection: any Connection) throws -> [MatterRow] {
        if ids.isEmpty { return [] }
        let list = Padded(ids.map(Value.text))
        return try connection.execute(
            "SELECT \(columns) FROM matters WHERE id IN (\(list.placeholders))",
            list.values
        ).map(row)
    }

    /// The matters of one kind behind an id in their order, for verifying.
    package static func rows(
        of kind: String,
        after id: String,
        limit: Int64,
        in connection: any Connection
    ) throws -> [MatterRow] {
        try connection.execute(
            "SELECT \(columns) FROM matters WHERE kind = $1 AND id > $2 ORDER BY id LIMIT $3",
            [.text(kind), .text(id), .int(limit)]
        ).map(row)
    }

    /// Everything that one data subject ever asked for, oldest first.
    package static func ofCustomer(_ customer: String, in connection: any Connection) throws -> [MatterRow] {
        try connection.execute(
            "SELECT \(columns) FROM matters WHERE customer = $1 AND customer <> '' ORDER BY id",
            [.text(customer)]
        ).map(row)
    }

    package static func drop(in connection: any Connection) throws {
        try connection.execute("DELETE FROM matters", [])
    }

    static let columns = "id, kind, number, open, status, sort, customer, opened_at, due_at, version"

    static func row(_ row: Row) -> MatterRow {
        MatterRow(
            id: row.text(0) ?? "",
            kind: row.text(1) ?? "",
            number: row.text(2) ?? "",
            isOpen: row.bool(3),
            status: row.text(4) ?? "",
            sort: row.text(5) ?? "",
            customer: row.text(6) ?? "",
            openedAt: row.int(7) ?? 0,
            dueAt: row.int(8),
            version: row.int(9) ?? 0
        )
    }
}
