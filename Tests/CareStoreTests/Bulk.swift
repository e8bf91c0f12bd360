import CareStore

/// Many rows in one statement, for what shows only in a crowd.
enum Bulk {
    /// The id of the n-th ticket; ids sort as they were received.
    static func id(_ index: Int64) -> String { "t\(1_000_000 + index)" }

    /// Open tickets that are due in the order of their ids: every tenth is taken by one of twenty agents, every fifth ended.
    static func tickets(_ count: Int64, into connection: any Connection) throws {
        try connection.execute(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
            INSERT INTO tickets (id, number, open, stage, status, type, category, priority, channel, province, queue,
              assignee, customer, received_at, due_at, version, summary)
            SELECT 't' || CAST(1000000 + i AS TEXT), 'GZ-' || CAST(1000000 + i AS TEXT), i % 5 <> 0,
              'acceptance', 'pending', 'fault', 'broadband', 3, 'phone', '河南', 'q' || CAST(i % 12 AS TEXT),
              CASE WHEN i % 10 = 1 THEN 'agent' || CAST(i % 200 AS TEXT) END, 'c' || CAST(i % 2500 AS TEXT),
              1000 + i, 2000 + i, 3, $2 FROM n
            """,
            [.int(count), .blob([1, 2, 3])]
        )
    }

    /// A stream of three events for each ticket.
    static func journal(_ count: Int64, into connection: any Connection) throws {
        try connection.execute(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1 * 3)
            INSERT INTO journal (stream, version, type, at, actor, edition, body, prev, hash)
            SELECT 'ticket/t' || CAST(1000000 + (i + 2) / 3 AS TEXT), 1 + (i + 2) % 3, 'ticket.accepted', i,
              'staff/agent/lin', '1.0.0', '{}', $2, $2 FROM n
            """,
            [.int(count), .blob([UInt8](repeating: 0, count: 32))]
        )
    }

    /// Two duties for each ticket: one that was met, and one that is watched or breached.
    static func obligations(_ count: Int64, into connection: any Connection) throws {
        try connection.execute(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1 * 2)
            INSERT INTO obligations (subject, rule, ordinal, state, opened_at, due_at, settled_at, next_at, edition)
            SELECT 'ticket/t' || CAST(1000000 + (i + 1) / 2 AS TEXT), 'R-2.1-0' || CAST(1 + i % 2 AS TEXT), 1,
              CASE WHEN i % 2 = 0 THEN 'met' WHEN i % 6 = 1 THEN 'breached' ELSE 'pending' END, i, i + 600000,
              CASE WHEN i % 2 = 0 THEN i + 5 END, CASE WHEN i % 2 = 1 THEN i + 300000 END, '1.0.0' FROM n
            """,
            [.int(count)]
        )
    }

    /// Everything that stands beside tickets, one of each for every ticket.
    static func surroundings(_ count: Int64, into connection: any Connection) throws {
        for statement in [
            "INSERT INTO customers (id, number_index, wrapped_key, created_at) SELECT 'c' || CAST(i AS TEXT), $2, $2, i FROM n WHERE i = 1",
            "INSERT INTO customers (id, wrapped_key, created_at) SELECT 'x' || CAST(i AS TEXT), $2, i FROM n",
            """
            INSERT INTO idempotency (actor, key, at, fingerprint, status, ticket, version)
            SELECT 'lin', CAST(i AS TEXT), i, $2, 201, 't', 1 FROM n
            """,
            """
            INSERT INTO access_log (seq, at, actor, kind, object, result, subject, n, hash)
            SELECT i, i, CASE WHEN i % 3 = 0 THEN 'staff/lead/' ELSE 'staff/agent/' END || 'agent' || CAST(i % 20 AS TEXT),
              CASE WHEN i % 7 = 0 THEN 'reveal' ELSE 'read' END, 'ticket/t' || CAST(i AS TEXT), 'done',
              'c' || CAST(i % 2500 AS TEXT), 1, $2 FROM n
            """,
            """
            INSERT INTO matters (id, kind, number, open, status, sort, customer, opened_at, version)
            SELECT 'm' || CAST(1000000 + i AS TEXT), CASE WHEN i % 2 = 0 THEN 'alarm' ELSE 'request' END,
              'M-' || CAST(i AS TEXT), i % 5 = 0, 'open', 'R-7.2-10', 'c' || CAST(i % 2500 AS TEXT), i, length($2) FROM n
            """,
            """
            INSERT INTO attachments (id, ticket, customer, staff, name, media_type, size, digest, parts, kept_at, expires_at)
            SELECT 'a' || CAST(1000000 + i AS TEXT), 't' || CAST(i % 2500 AS TEXT), 'c' || CAST(i % 2500 AS TEXT),
              'agent' || CAST(i % 20 AS TEXT), $2, 'image/png', 1, '00', 1, i, CASE WHEN i % 50 = 0 THEN i END FROM n
            """,
            "INSERT INTO attachment_parts (attachment, part, content) SELECT 'a' || CAST(1000000 + i AS TEXT), 0, $2 FROM n",
            "INSERT INTO counters (name, n) SELECT 'rule/1.0.0/' || CAST(i AS TEXT), length($2) FROM n",
        ] {
            try connection.execute(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1) " + statement,
                [.int(count), .blob([1, 2, 3])]
            )
        }
    }
}
