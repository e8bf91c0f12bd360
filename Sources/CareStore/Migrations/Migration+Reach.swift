extension Migration {
    /// Who has to do with a ticket and whom it is about (handbook 2.2, 7.2).
    ///
    /// Both follow from the journal, so the rows that are there are dropped and folded again when the desk next runs.
    static let reach = Migration(
        number: 6,
        name: "reach",
        statements: [
            "ALTER TABLE tickets ADD COLUMN parties TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE tickets ADD COLUMN concerned TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE tickets ADD COLUMN offered TEXT NOT NULL DEFAULT ''",
            "CREATE INDEX tickets_concerned ON tickets (id) WHERE concerned <> ''",
            "DELETE FROM rebuilding",
            """
            INSERT INTO rebuilding (id, stream, tickets)
            SELECT 1, '', 0 WHERE EXISTS (SELECT 1 FROM journal WHERE stream > 'ticket/' AND stream < 'ticket0')
            """,
            "DELETE FROM tickets", "DELETE FROM obligations", "DELETE FROM counters", "{searchless}",
        ]
    )
}
