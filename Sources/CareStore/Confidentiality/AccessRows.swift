/// The access log: append-only, one chain over all of it (docs/decisions/0018).
package enum AccessRows {
    /// The end of the log, to which the next entry is chained.
    package struct Head: Hashable, Sendable {
        package let seq: Int64
        package let hash: [UInt8]

        package init(seq: Int64, hash: [UInt8]) {
            self.seq = seq
            self.hash = hash
        }
    }

    /// The newest entry; nil in a log that is empty, or was emptied by a cut.
    package static func head(in connection: any Connection) throws -> Head? {
        try connection.execute("SELECT seq, hash FROM access_log ORDER BY seq DESC LIMIT 1", []).first.map {
            Head(seq: $0.int(0) ?? 0, hash: $0.blob(1) ?? [])
        }
    }

    /// Adds entries at the end; their places and hashes were worked out in this very transaction.
    ///
    /// - Throws: `StoreFault` of kind `unique` when another program appended in between.
    package static func append(_ rows: [AccessRow], to connection: any Connection) throws {
        for start in stride(from: 0, to: rows.count, by: perStatement) {
            let part = rows[start..<min(start + perStatement, rows.count)]
            if part.count == perStatement {
                try insert(part, in: connection)
            } else {
                for row in part { try insert([row][...], in: connection) }
            }
        }
    }

    /// Entries after a place, in order.
    package static func after(_ seq: Int64, limit: Int64, in connection: any Connection) throws -> [AccessRow] {
        try connection.execute(
            "SELECT \(columns) FROM access_log WHERE seq > $1 ORDER BY seq LIMIT $2",
            [.int(seq), .int(limit)]
        ).map(row)
    }

    /// Place and hash of the entries after `seq` up to `last`, at most `limit` of them.
    package static func hashes(
        after seq: Int64,
        through last: Int64,
        limit: Int64,
        in connection: any Connection
    ) throws -> [(seq: Int64, hash: [UInt8])] {
        try connection.execute(
            "SELECT seq, hash FROM access_log WHERE seq > $1 AND seq <= $2 ORDER BY seq LIMIT $3",
            [.int(seq), .int(last), .int(limit)]
        ).map { ($0.int(0) ?? 0, $0.blob(1) ?? []) }
    }

    /// The place of the newest entry; 0 in an empty log.
    package static func newest(in connection: any Connection) throws -> Int64 { try head(in: connection)?.seq ?? 0 }

    /// Two texts of the statement, one entry and many: each is prepared once.
    private static let perStatement = 16
    static let columns = "seq, at, actor, address, kind, object, result, subject, n, reason, words, hash"
    private static let width = 12

    private static func insert(_ rows: ArraySlice<AccessRow>, in connection: any Connection) throws {
        let tuples = (0..<rows.count).map { row in
            "(" + (1...width).map { "$\(row * width + $0)" }.joined(separator: ", ") + ")"
        }
        try connection.execute(
            "INSERT INTO access_log (\(columns)) VALUES \(tuples.joined(separator: ", "))",
            rows.flatMap(values)
        )
    }

    private static func values(_ row: AccessRow) -> [Value] {
        [
            .int(row.seq), .int(row.at), .text(row.actor), .optional(row.address), .text(row.kind), .text(row.object),
            .text(row.result), .optional(row.subject), .int(row.count), .optional(row.reason),
            row.words.map(Value.blob) ?? .null, .blob(row.hash),
        ]
    }

    static func row(_ row: Row) -> AccessRow {
        AccessRow(
            seq: row.int(0) ?? 0,
            at: row.int(1) ?? 0,
            actor: row.text(2) ?? "",
            address: row.text(3),
            kind: row.text(4) ?? "",
            object: row.text(5) ?? "",
            result: row.text(6) ?? "",
            subject: row.text(7),
            count: row.int(8) ?? 0,
            reason: row.text(9),
            words: row.blob(10),
            hash: row.blob(11) ?? []
        )
    }
}
