extension Migration {
    /// When tickets were closed, the indexes that the wallboard counts by, and what came and went by the hour (handbook 8.3).
    ///
    /// Both follow from the journal and are filled in for the tickets that are there.
    static let wallboard = Migration(
        number: 18,
        name: "wallboard",
        statements: [
            "ALTER TABLE tickets ADD COLUMN closed_at BIGINT",
            """
            UPDATE tickets SET closed_at = (SELECT MAX(at) FROM journal
              WHERE stream = 'ticket/' || tickets.id AND type = 'ticket.closed') WHERE status = 'closed' AND NOT EXISTS
              (SELECT 1 FROM journal WHERE stream = 'ticket/' || tickets.id AND type = 'ticket.merged')
            """,
            "CREATE INDEX tickets_received ON tickets (received_at, id)",
            "CREATE INDEX tickets_closed ON tickets (closed_at, id) WHERE closed_at IS NOT NULL",
            "CREATE INDEX tickets_waiting ON tickets (channel, received_at, id) WHERE open AND assignee IS NULL",
            """
            INSERT INTO counters (name, n)
            SELECT 'hour/' || CAST(received_at / 3600000 AS TEXT) || '/received/' || queue, COUNT(*) FROM tickets
            GROUP BY 1
            """,
            """
            INSERT INTO counters (name, n)
            SELECT 'hour/' || CAST(closed_at / 3600000 AS TEXT) || '/closed/' || queue, COUNT(*) FROM tickets
            WHERE closed_at IS NOT NULL GROUP BY 1
            """,
        ]
    )
}
