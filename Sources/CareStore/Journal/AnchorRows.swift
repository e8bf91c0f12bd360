/// The days of writing: which events were written on which local day, and the anchors over those that ended.
package enum AnchorRows {
    /// Every day of a series in its order.
    package static func all(_ series: AnchorSeries = .journal, in connection: any Connection) throws -> [AnchorRow] {
        try connection.execute("SELECT \(columns) FROM \(series.table) ORDER BY first_seq", []).map(row)
    }

    /// Ends the day that runs when another has begun, so that every event stands in the day on which it was written.
    ///
    /// Whoever writes does so before the first event of a day; a clock that went back ends nothing.
    package static func turn(_ series: AnchorSeries = .journal, to day: String, in connection: any Connection) throws {
        try connection.takeTurn(in: series.table)
        let last = try connection.execute(
            "SELECT \(columns) FROM \(series.table) ORDER BY first_seq DESC LIMIT 1",
            []
        ).map(row).first
        guard let last else { return try begin(series, day, at: 1, in: connection) }
        guard last.lastSeq == nil, last.day < day else { return }
        let newest = try series.newest(in: connection)
        if newest < last.firstSeq {
            try connection.execute(
                "UPDATE \(series.table) SET day = $2 WHERE first_seq = $1",
                [.int(last.firstSeq), .text(day)]
            )
        } else {
            try connection.execute(
                "UPDATE \(series.table) SET last_seq = $2 WHERE first_seq = $1",
                [.int(last.firstSeq), .int(newest)]
            )
            try begin(series, day, at: newest + 1, in: connection)
        }
    }

    /// Sets the seal on an ended day; the first one stands.
    package static func seal(
        _ series: AnchorSeries = .journal,
        _ seal: AnchorRow.Seal,
        from firstSeq: Int64,
        in connection: any Connection
    ) throws {
        try connection.execute(
            """
            UPDATE \(series.table) SET events = $2, root = $3, previous = $4, signature = $5
            WHERE first_seq = $1 AND signature IS NULL
            """,
            [
                .int(firstSeq), .int(seal.events), .blob(seal.root), .blob(seal.previous), .blob(seal.signature),
            ]
        )
    }

    private static func begin(
        _ series: AnchorSeries,
        _ day: String,
        at seq: Int64,
        in connection: any Connection
    ) throws {
        try connection.execute("INSERT INTO \(series.table) (first_seq, day) VALUES ($1, $2)", [.int(seq), .text(day)])
    }

    private static let columns = "day, first_seq, last_seq, events, root, previous, signature"

    private static func row(_ row: Row) -> AnchorRow {
        let seal = row.blob(6).map { signature in
            AnchorRow.Seal(
                events: row.int(3) ?? 0,
                root: row.blob(4) ?? [],
                previous: row.blob(5) ?? [],
                signature: signature
            )
        }
        return AnchorRow(day: row.text(0) ?? "", firstSeq: row.int(1) ?? 0, lastSeq: row.int(2), seal: seal)
    }
}
