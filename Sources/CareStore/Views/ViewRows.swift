/// The rows of saved views; they follow from the journal and may be dropped.
package enum ViewRows {
    package static func all(in connection: any Connection) throws -> [ViewRow] {
        try connection.execute("SELECT \(columns) FROM views ORDER BY id", []).map(row)
    }

    package static func find(_ id: String, in connection: any Connection) throws -> ViewRow? {
        try connection.execute("SELECT \(columns) FROM views WHERE id = $1", [.text(id)]).first.map(row)
    }

    /// Everything that one person keeps, oldest first.
    package static func own(_ owner: String, in connection: any Connection) throws -> [ViewRow] {
        try connection.execute("SELECT \(columns) FROM views WHERE owner = $1 ORDER BY id", [.text(owner)]).map(row)
    }

    /// Everything that is shared with anybody, oldest first; there is a bound on how many.
    package static func shared(in connection: any Connection) throws -> [ViewRow] {
        try connection.execute("SELECT \(columns) FROM views WHERE sharing <> 'own' ORDER BY id", []).map(row)
    }

    package static func upsert(_ row: ViewRow, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO views AS v (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (id) DO UPDATE SET sharing = excluded.sharing, content = excluded.content,
              version = excluded.version, changed_at = excluded.changed_at
            """,
            [
                .text(row.id), .text(row.owner), .text(row.sharing), .text(row.content), .int(row.version),
                .int(row.openedAt), .int(row.changedAt),
            ]
        )
    }

    package static func remove(_ id: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM views WHERE id = $1", [.text(id)])
    }

    package static func drop(in connection: any Connection) throws {
        try connection.execute("DELETE FROM views", [])
    }

    private static let columns = "id, owner, sharing, content, version, opened_at, changed_at"

    private static func row(_ row: Row) -> ViewRow {
        ViewRow(
            id: row.text(0) ?? "",
            owner: row.text(1) ?? "",
            sharing: row.text(2) ?? "",
            content: row.text(3) ?? "",
            version: row.int(4) ?? 0,
            openedAt: row.int(5) ?? 0,
            changedAt: row.int(6) ?? 0
        )
    }
}
