extension Migration {
    /// Replies and notes that were not sent yet, sealed (docs/decisions/0037).
    static let drafts = Migration(
        number: 20,
        name: "drafts",
        statements: [
            """
            CREATE TABLE drafts (ticket TEXT NOT NULL, staff TEXT NOT NULL, customer TEXT NOT NULL, direction TEXT NOT NULL,
              sealed BYTEA NOT NULL, kept_at BIGINT NOT NULL, expires_at BIGINT NOT NULL,
              PRIMARY KEY (ticket, staff)) {clustered}
            """,
            "CREATE INDEX drafts_staff ON drafts (staff, kept_at)",
            "CREATE INDEX drafts_customer ON drafts (customer)",
            "CREATE INDEX drafts_expiry ON drafts (expires_at)",
        ]
    )
}
