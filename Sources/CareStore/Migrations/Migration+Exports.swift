extension Migration {
    /// The files of exports until they are destroyed (docs/decisions/0023).
    static let exports = Migration(
        number: 8,
        name: "exports",
        statements: [
            """
            CREATE TABLE export_files (id TEXT PRIMARY KEY, number TEXT NOT NULL, expires_at BIGINT NOT NULL,
              wrapped_key BYTEA NOT NULL, content BYTEA NOT NULL) {strict}
            """,
            "CREATE INDEX export_files_expiry ON export_files (expires_at)",
        ]
    )
}
