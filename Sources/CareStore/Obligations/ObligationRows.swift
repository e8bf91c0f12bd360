/// The rows of duties: folded from the journal, and droppable.
package enum ObligationRows {
    /// Writes the duties of a new subject in one statement.
    package static func insert(_ rows: [ObligationRow], into connection: any Connection) throws {
        if rows.isEmpty { return }
        for start in stride(from: 0, to: rows.count, by: most) {
            let part = rows[start..<min(start + most, rows.count)]
            try connection.execute(insertions[part.count], part.flatMap(values))
        }
    }

    package static func upsert(_ row: ObligationRow, in connection: any Connection) throws {
        try connection.execute(
            """
            INSERT INTO obligations AS o (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (subject, rule, ordinal) DO UPDATE SET state = excluded.state, due_at = excluded.due_at,
              settled_at = excluded.settled_at, next_at = excluded.next_at
            """,
            values(row)
        )
    }

    /// The subjects for which something is to be said by `moment`, the longest waiting first.
    package static func subjectsDue(by moment: Int64, limit: Int64, in connection: any Connection) throws -> [String] {
        let rows = try connection.execute(
            "SELECT subject FROM obligations WHERE next_at IS NOT NULL AND next_at <= $1 ORDER BY next_at LIMIT $2",
            [.int(moment), .int(limit)]
        )
        var seen: Set<String> = []
        return rows.map { $0.text(0) ?? "" }.filter { seen.insert($0).inserted }
    }

    /// When something is to be said next; nil when never.
    package static func nextMoment(in connection: any Connection) throws -> Int64? {
        try connection.execute(
            "SELECT next_at FROM obligations WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1",
            []
        ).first?.int(0)
    }

    package static func ofSubject(_ subject: String, in connection: any Connection) throws -> [ObligationRow] {
        try connection.execute(
            "SELECT \(columns) FROM obligations WHERE subject = $1 ORDER BY rule, ordinal",
            [.text(subject)]
        ).map(row)
    }

    /// The duties of several subjects that are still to be done and have a moment, in no particular order.
    package static func open(of subjects: [String], in connection: any Connection) throws -> [ObligationRow] {
        if subjects.isEmpty { return [] }
        let list = Padded(subjects.map(Value.text))
        return try connection.execute(
            """
            SELECT \(columns) FROM obligations WHERE subject IN (\(list.placeholders)) AND due_at IS NOT NULL
              AND settled_at IS NULL AND state IN ('pending', 'breached')
            """,
            list.values
        ).map(row)
    }

    /// The duties of the subjects that lie behind one and, when there is a last one, not behind that, by subject, rule and ordinal.
    package static func rows(
        after subject: String,
        upTo last: String?,
        in connection: any Connection
    ) throws -> [ObligationRow] {
        let end = last == nil ? "" : " AND subject <= $2"
        return try connection.execute(
            "SELECT \(columns) FROM obligations WHERE subject > $1\(end) ORDER BY subject, rule, ordinal",
            [.text(subject)] + (last.map { [.text($0)] } ?? [])
        ).map(row)
    }

    /// The subjects whose duty under a rule was breached, after a subject in key order.
    package static func breached(
        rule: String,
        after subject: String,
        limit: Int64,
        in connection: any Connection
    ) throws -> [ObligationRow] {
        try connection.execute(
            """
            SELECT \(columns) FROM obligations WHERE state = 'breached' AND rule = $1 AND subject > $2
            ORDER BY subject LIMIT $3
            """,
            [.text(rule), .text(subject), .int(limit)]
        ).map(row)
    }

    /// Drops every row, to fold them again.
    package static func drop(in connection: any Connection) throws {
        try connection.execute("DELETE FROM obligations", [])
    }

    /// How many duties one statement writes at most.
    private static let most = 32
    private static let insertions = (0...most).map(insertion)

    private static func insertion(of count: Int) -> String {
        let rows = (0..<count).map { row in "(" + (1...9).map { "$\(row * 9 + $0)" }.joined(separator: ", ") + ")" }
        return "INSERT INTO obligations (\(columns)) VALUES \(rows.joined(separator: ", "))"
    }

    private static func values(_ row: ObligationRow) -> [Value] {
        [
            .text(row.subject), .text(row.rule), .int(row.ordinal), .text(row.state), .int(row.openedAt),
            .optional(row.dueAt), .optional(row.settledAt), .optional(row.nextAt), .text(row.edition),
        ]
    }

    private static let columns = "subject, rule, ordinal, state, opened_at, due_at, settled_at, next_at, edition"

    private static func row(_ row: Row) -> ObligationRow {
        ObligationRow(
            subject: row.text(0) ?? "",
            rule: row.text(1) ?? "",
            ordinal: row.int(2) ?? 0,
            state: row.text(3) ?? "",
            openedAt: row.int(4) ?? 0,
            dueAt: row.int(5),
            settledAt: row.int(6),
            nextAt: row.int(7),
            edition: row.text(8) ?? ""
        )
    }
}
