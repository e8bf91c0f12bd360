/// How far each reader of the access log has come, so that none of them ever reads it from the beginning again.
package enum AccessMarks {
    package struct Mark: Hashable, Sendable {
        /// The last entry that was read.
        package let seq: Int64
        /// When that entry was noted.
        package let at: Int64

        package init(seq: Int64, at: Int64) {
            self.seq = seq
            self.at = at
        }
    }

    /// Nil when the reader has never read.
    package static func find(_ reader: String, in connection: any Connection) throws -> Mark? {
        try connection.execute("SELECT seq, at FROM access_marks WHERE reader = $1", [.text(reader)]).first.map {
            Mark(seq: $0.int(0) ?? 0, at: $0.int(1) ?? 0)
        }
    }

    package static func set(_ mark: Mark, of reader: String, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO access_marks AS m (reader, seq, at) VALUES ($1, $2, $3)
            ON CONFLICT (reader) DO UPDATE SET seq = excluded.seq, at = excluded.at
            """,
            [.text(reader), .int(mark.seq), .int(mark.at)]
        )
    }

    /// The entry before the first that was noted at a moment or later; the newest when there is none such.
    package static func before(_ moment: Int64, in connection: any Connection) throws -> Mark {
        let first = try connection.execute(
            "SELECT seq FROM access_log WHERE at >= $1 ORDER BY at LIMIT 1",
            [.int(moment)]
        ).first?.int(0)
        let seq = try first.map { $0 - 1 } ?? AccessRows.newest(in: connection)
        return Mark(seq: seq, at: moment)
    }
}
