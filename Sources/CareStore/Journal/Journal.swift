/// The append-only record: the only table that is true by itself.
package enum Journal {
    /// Appends events to one stream and returns the `seq` of each.
    ///
    /// - Throws: `StoreFault` of kind `unique` when somebody appended to the stream first.
    package static func append(_ rows: [JournalRow], to connection: any Connection) throws -> [Int64] {
        try rows.map { row in
            let answer = try connection.execute(
                """
                INSERT INTO journal (stream, version, type, at, actor, edition, body, prev, hash)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING seq
                """,
                [
                    .text(row.stream), .int(row.version), .text(row.type), .int(row.at), .text(row.actor),
                    .text(row.edition), .utf8(row.body), .blob(row.prev), .blob(row.hash),
                ]
            )
            return answer.first?.int(0) ?? 0
        }
    }

    /// A whole stream in order.
    package static func stream(_ stream: String, in connection: any Connection) throws -> [JournalRow] {
        try connection.execute(
            "SELECT \(columns) FROM journal WHERE stream = $1 ORDER BY version",
            [.text(stream)]
        ).map(row)
    }

    /// Several whole streams, each in order, by name.
    package static func streams(_ streams: [String], in connection: any Connection) throws -> [String: [JournalRow]] {
        if streams.isEmpty { return [:] }
        let list = Padded(streams.map(Value.text))
        let rows = try connection.execute(
            "SELECT \(columns) FROM journal WHERE stream IN (\(list.placeholders)) ORDER BY stream, version",
            list.values
        ).map(row)
        return Dictionary(grouping: rows, by: \.stream)
    }

    /// What happened after `seq` and no later than at `last`, at most `limit` events.
    package static func after(
        _ seq: Int64,
        through last: Int64 = .max,
        limit: Int64,
        in connection: any Connection
    ) throws -> [JournalRow] {
        try connection.execute(
            "SELECT \(columns) FROM journal WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3",
            [.int(seq), .int(last), .int(limit)]
        ).map(row)
    }

    /// What stands behind a place in the order of streams and versions, at most `limit` events.
    package static func inStreamOrder(
        after place: (stream: String, version: Int64),
        limit: Int64,
        in connection: any Connection
    ) throws -> [JournalRow] {
        try connection.execute(
            "SELECT \(columns) FROM journal WHERE (stream, version) > ($1, $2) ORDER BY stream, version LIMIT $3",
            [.text(place.stream), .int(place.version), .int(limit)]
        ).map(row)
    }

    /// The events at the given places, in no particular order.
    package static func at(_ seqs: [Int64], in connection: any Connection) throws -> [JournalRow] {
        if seqs.isEmpty { return [] }
        let list = Padded(seqs.map(Value.int))
        return try connection.execute(
            "SELECT \(columns) FROM journal WHERE seq IN (\(list.placeholders))",
            list.values
        ).map(row)
    }

    /// The streams of one kind in the order of their names, after one of them.
    package static func streams(
        of kind: String,
        after stream: String,
        limit: Int64,
        in connection: any Connection
    ) throws -> [String] {
        try connection.execute(
            "SELECT stream FROM journal WHERE stream > $1 AND stream < $2 AND version = 1 ORDER BY stream LIMIT $3",
            [.text(max(stream, "\(kind)/")), .text("\(kind)0"), .int(limit)]
        ).map { $0.text(0) ?? "" }
    }

    /// How many streams of one kind there are; for a progress bar, never for a page.
    package static func count(of kind: String, in connection: any Connection) throws -> Int64 {
        try connection.execute(
            "SELECT count(*) FROM journal WHERE stream > $1 AND stream < $2 AND version = 1",
            [.text("\(kind)/"), .text("\(kind)0")]
        ).first?.int(0) ?? 0
    }

    /// Place and hash of the events after `seq` up to `last`, at most `limit` of them.
    package static func hashes(
        after seq: Int64,
        through last: Int64,
        limit: Int64,
        in connection: any Connection
    ) throws -> [(seq: Int64, hash: [UInt8])] {
        try connection.execute(
            "SELECT seq, hash FROM journal WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3",
            [.int(seq), .int(last), .int(limit)]
        ).map { ($0.int(0) ?? 0, $0.blob(1) ?? []) }
    }

    /// In which streams the events after `seq` and up to `last` stand, at most `limit` of them.
    package static func streamsChanged(
        after seq: Int64,
        through last: Int64 = .max,
        limit: Int64,
        in connection: any Connection
    ) throws -> [(seq: Int64, stream: String)] {
        try connection.execute(
            "SELECT seq, stream FROM journal WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3",
            [.int(seq), .int(last), .int(limit)]
        ).map { ($0.int(0) ?? 0, $0.text(1) ?? "") }
    }

    /// The place of the newest event; 0 in an empty journal.
    package static func newest(in connection: any Connection) throws -> Int64 {
        try connection.execute("SELECT seq FROM journal ORDER BY seq DESC LIMIT 1", []).first?.int(0) ?? 0
    }

    private static let columns = "seq, stream, version, type, at, actor, edition, body, prev, hash"

    private static func row(_ row: Row) -> JournalRow {
        JournalRow(
            seq: row.int(0) ?? 0,
            stream: row.text(1) ?? "",
            version: row.int(2) ?? 0,
            type: row.text(3) ?? "",
            at: row.int(4) ?? 0,
            actor: row.text(5) ?? "",
            edition: row.text(6) ?? "",
            body: row.utf8(7) ?? [],
            prev: row.blob(8) ?? [],
            hash: row.blob(9) ?? []
        )
    }
}
