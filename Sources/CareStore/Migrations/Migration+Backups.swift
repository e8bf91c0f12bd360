extension Migration {
    /// The list of backups that were made, and when each was last brought back in a drill (handbook 7.3).
    static let backups = Migration(
        number: 9,
        name: "backups",
        statements: [
            """
            CREATE TABLE backups (id TEXT PRIMARY KEY, place TEXT NOT NULL, made_at BIGINT NOT NULL, made_by TEXT NOT NULL,
              newest_seq BIGINT NOT NULL, bytes BIGINT NOT NULL, restored_at BIGINT) {strict}
            """,
            "CREATE INDEX backups_made ON backups (made_at, id)",
        ]
    )
}
