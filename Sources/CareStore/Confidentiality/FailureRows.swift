/// How often somebody failed to get in, by the keyed index of the name: a password that slipped into the name's field is not kept.
package enum FailureRows {
    package struct Row: Hashable, Sendable {
        package let count: Int64
        package let lastAt: Int64
        package let lockedUntil: Int64?

        package init(count: Int64, lastAt: Int64, lockedUntil: Int64?) {
            self.count = count
            self.lastAt = lastAt
            self.lockedUntil = lockedUntil
        }
    }

    package static func find(_ index: [UInt8], in connection: any Connection) throws -> Row? {
        try connection.execute(
            "SELECT failures, last_at, locked_until FROM log_in_failures WHERE name_index = $1",
            [.blob(index)]
        ).first.map { Row(count: $0.int(0) ?? 0, lastAt: $0.int(1) ?? 0, lockedUntil: $0.int(2)) }
    }

    package static func keep(_ row: Row, of index: [UInt8], in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO log_in_failures AS f (name_index, failures, last_at, locked_until) VALUES ($1, $2, $3, $4)
            ON CONFLICT (name_index) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at,
              locked_until = excluded.locked_until
            """,
            [.blob(index), .int(row.count), .int(row.lastAt), row.lockedUntil.map(Value.int) ?? .null]
        )
    }

    package static func forget(_ index: [UInt8], in connection: any Connection) throws {
        try connection.execute("DELETE FROM log_in_failures WHERE name_index = $1", [.blob(index)])
    }

    /// Removes what no longer counts, so that guesses at names do not fill the table for ever.
    package static func sweep(before moment: Int64, in connection: any Connection) throws {
        try connection.execute("DELETE FROM log_in_failures WHERE last_at < $1", [.int(moment)])
    }
}
