extension Tickets {
    /// Ids and numbers in the order of ids, which is that of receipt, after one of them.
    package static func numbers(
        after id: String,
        receivedSince moment: Int64,
        limit: Int64,
        in connection: any Connection
    ) throws -> [(id: String, number: String)] {
        try connection.execute(
            "SELECT id, number FROM tickets WHERE id > $1 AND received_at >= $2 ORDER BY id LIMIT $3",
            [.text(id), .int(moment), .int(limit)]
        ).map { ($0.text(0) ?? "", $0.text(1) ?? "") }
    }

    /// How many tickets there are after an id; for a progress bar, never for a page.
    package static func count(after id: String, in connection: any Connection) throws -> Int64 {
        try connection.execute("SELECT count(*) FROM tickets WHERE id > $1", [.text(id)]).first?.int(0) ?? 0
    }
}
