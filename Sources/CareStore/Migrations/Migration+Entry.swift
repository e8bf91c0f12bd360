extension Migration {
    /// What a person's ways in are known by: where and when a session was used, failures, second factors.
    ///
    /// Sessions from before have no last use and end: people log in once more. Tokens stay.
    static let entry = Migration(
        number: 10,
        name: "entry",
        statements: [
            "ALTER TABLE sessions ADD COLUMN seen_at BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE sessions ADD COLUMN address TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE sessions ADD COLUMN agent TEXT NOT NULL DEFAULT ''",
            "CREATE INDEX sessions_staff ON sessions (staff)",
            "ALTER TABLE tokens ADD COLUMN label TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE tokens ADD COLUMN used_at BIGINT NOT NULL DEFAULT 0",
            "CREATE INDEX tokens_staff ON tokens (staff)",
            """
            CREATE TABLE log_in_failures (name_index BYTEA PRIMARY KEY, failures BIGINT NOT NULL, last_at BIGINT NOT NULL,
              locked_until BIGINT) {clustered}
            """,
            "CREATE INDEX log_in_failures_last ON log_in_failures (last_at)",
            """
            CREATE TABLE second_factors (staff TEXT PRIMARY KEY, wrapped_key BYTEA NOT NULL, sealed BYTEA NOT NULL,
              confirmed {boolean} NOT NULL, last_step BIGINT NOT NULL, created_at BIGINT NOT NULL) {strict}
            """,
            """
            CREATE TABLE recovery_codes (staff TEXT NOT NULL, code_hash BYTEA NOT NULL,
              PRIMARY KEY (staff, code_hash)) {clustered}
            """,
        ]
    )
}
