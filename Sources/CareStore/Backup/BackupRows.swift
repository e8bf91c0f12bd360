/// The list of backups, newest first.
package enum BackupRows {
    package struct Row: Hashable, Sendable {
        package let id: String
        package let place: String
        package let madeAt: Int64
        package let madeBy: String
        package let newestSeq: Int64
        package let bytes: Int64
        /// When it was last brought back and verified; nil when never.
        package let restoredAt: Int64?

        package init(
            id: String,
            place: String,
            madeAt: Int64,
            madeBy: String,
            newestSeq: Int64,
            bytes: Int64,
            restoredAt: Int64? = nil
        ) {
            self.id = id
            self.place = place
            self.madeAt = madeAt
            self.madeBy = madeBy
            self.newestSeq = newestSeq
            self.bytes = bytes
            self.restoredAt = restoredAt
        }
    }

    package static func insert(_ row: Row, into connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO backups (id, place, made_at, made_by, newest_seq, bytes, restored_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .text(row.id), .text(row.place), .int(row.madeAt), .text(row.madeBy), .int(row.newestSeq),
                .int(row.bytes), .optional(row.restoredAt),
            ]
        )
    }

    /// Notes when a backup was brought back; one that another desk made is not in the list.
    package static func markRestored(_ id: String, at: Int64, in connection: any Connection) throws {
        try connection.execute("UPDATE backups SET restored_at = $2 WHERE id = $1", [.text(id), .int(at)])
    }

    package static func newest(_ limit: Int64, in connection: any Connection) throws -> [Row] {
        try connection.execute(
            """
            SELECT id, place, made_at, made_by, newest_seq, bytes, restored_at FROM backups
            ORDER BY made_at DESC, id DESC LIMIT $1
            """,
            [.int(limit)]
        ).map { row in
            Row(
                id: row.text(0) ?? "",
                place: row.text(1) ?? "",
                madeAt: row.int(2) ?? 0,
                madeBy: row.text(3) ?? "",
                newestSeq: row.int(4) ?? 0,
                bytes: row.int(5) ?? 0,
                restoredAt: row.int(6)
            )
        }
    }
}
