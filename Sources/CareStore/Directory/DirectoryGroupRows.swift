/// The rows of the directory's groups; they follow from the journal and may be dropped.
package enum DirectoryGroupRows {
    package static func all(in connection: any Connection) throws -> [DirectoryGroupRow] {
        try connection.execute("SELECT \(columns) FROM directory_groups ORDER BY id", []).map(row)
    }

    package static func find(_ id: String, in connection: any Connection) throws -> DirectoryGroupRow? {
        try connection.execute("SELECT \(columns) FROM directory_groups WHERE id = $1", [.text(id)]).first.map(row)
    }

    package static func count(in connection: any Connection) throws -> Int {
        try connection.execute("SELECT count(*) FROM directory_groups", []).first?.int(0).map { Int($0) } ?? 0
    }

    package static func upsert(_ row: DirectoryGroupRow, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO directory_groups AS g (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, external_id = excluded.external_id,
              members = excluded.members, version = excluded.version, changed_at = excluded.changed_at
            """,
            [
                .text(row.id), .text(row.name), .text(row.externalID), .text(row.members), .int(row.version),
                .int(row.openedAt), .int(row.changedAt),
            ]
        )
    }

    package static func remove(_ id: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM directory_groups WHERE id = $1", [.text(id)])
    }

    package static func drop(in connection: any Connection) throws {
        try connection.execute("DELETE FROM directory_groups", [])
    }

    private static let columns = "id, name, external_id, members, version, opened_at, changed_at"

    private static func row(_ row: Row) -> DirectoryGroupRow {
        DirectoryGroupRow(
            id: row.text(0) ?? "",
            name: row.text(1) ?? "",
            externalID: row.text(2) ?? "",
            members: row.text(3) ?? "",
            version: row.int(4) ?? 0,
            openedAt: row.int(5) ?? 0,
            changedAt: row.int(6) ?? 0
        )
    }
}
