/// The rows of bulk deeds; they follow from the journal and may be dropped.
package enum BulkRows {
    package static func all(in connection: any Connection) throws -> [BulkRow] {
        try connection.execute("SELECT \(columns) FROM bulks ORDER BY id", []).map(row)
    }

    package static func find(_ id: String, in connection: any Connection) throws -> BulkRow? {
        try connection.execute("SELECT \(columns) FROM bulks WHERE id = $1", [.text(id)]).first.map(row)
    }

    /// What one person ordered under a key of his own.
    package static func find(_ owner: String, key: String, in connection: any Connection) throws -> BulkRow? {
        try connection.execute(
            "SELECT \(columns) FROM bulks WHERE owner = $1 AND key = $2",
            [.text(owner), .text(key)]
        ).first.map(row)
    }

    /// The newest of one person.
    package static func own(_ owner: String, limit: Int64, in connection: any Connection) throws -> [BulkRow] {
        try connection.execute(
            "SELECT \(columns) FROM bulks WHERE owner = $1 ORDER BY id DESC LIMIT $2",
            [.text(owner), .int(limit)]
        ).map(row)
    }

    /// How many of one person are unfinished; there is a bound on it.
    package static func open(of owner: String, in connection: any Connection) throws -> Int {
        let rows = try connection.execute("SELECT count(*) FROM bulks WHERE owner = $1 AND open", [.text(owner)])
        return Int(rows.first?.int(0) ?? 0)
    }

    package static func upsert(_ row: BulkRow, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO bulks AS b (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT (id) DO UPDATE SET open = excluded.open, done = excluded.done, same = excluded.same,
              refused = excluded.refused, pending = excluded.pending, version = excluded.version,
              changed_at = excluded.changed_at
            """,
            [
                .text(row.id), .text(row.owner), .bool(row.isOpen), .optional(row.key),
                .text(row.content), .int(row.done), .int(row.same), .int(row.refused), .int(row.pending),
                .int(row.version), .int(row.begunAt), .int(row.changedAt),
            ]
        )
    }

    package static func drop(in connection: any Connection) throws {
        try connection.execute("DELETE FROM bulks", [])
    }

    private static let columns = """
        id, owner, open, key, content, done, same, refused, pending, version, begun_at, changed_at
        """

    private static func row(_ row: Row) -> BulkRow {
        BulkRow(
            id: row.text(0) ?? "",
            owner: row.text(1) ?? "",
            isOpen: row.bool(2),
            key: row.text(3),
            content: row.text(4) ?? "",
            done: row.int(5) ?? 0,
            same: row.int(6) ?? 0,
            refused: row.int(7) ?? 0,
            pending: row.int(8) ?? 0,
            version: row.int(9) ?? 0,
            begunAt: row.int(10) ?? 0,
            changedAt: row.int(11) ?? 0
        )
    }
}
