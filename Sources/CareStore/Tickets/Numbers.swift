/// Ticket numbers: a node leases a run of them, so that intake never waits for a counter.
package enum Numbers {
    /// Leases `count` numbers of a day and returns the first.
    package static func lease(_ count: Int64, of day: String, in connection: any Connection) throws -> Int64 {
        let rows = try connection.execute(
            """
            INSERT INTO numbers AS n (day, next) VALUES ($1, 1 + $2)
            ON CONFLICT (day) DO UPDATE SET next = n.next + $2 RETURNING next
            """,
            [.text(day), .int(count)]
        )
        return (rows.first?.int(0) ?? 1 + count) - count
    }
}
