extension Migration {
    /// Files that go with messages and notes, sealed and in parts, so that no row is large (docs/decisions/0045).
    static let attachments = Migration(
        number: 24,
        name: "attachments",
        statements: [
            """
            CREATE TABLE attachments (id TEXT PRIMARY KEY, ticket TEXT NOT NULL, customer TEXT NOT NULL, staff TEXT NOT NULL,
              name BYTEA NOT NULL, media_type TEXT NOT NULL, size BIGINT NOT NULL, digest TEXT NOT NULL, parts BIGINT NOT NULL,
              kept_at BIGINT NOT NULL, expires_at BIGINT) {strict}
            """,
            """
            CREATE TABLE attachment_parts (attachment TEXT NOT NULL, part BIGINT NOT NULL, content BYTEA NOT NULL,
              PRIMARY KEY (attachment, part)) {strict}
            """,
            "CREATE INDEX attachments_ticket ON attachments (ticket, id)",
            "CREATE INDEX attachments_customer ON attachments (customer)",
            "CREATE INDEX attachments_unsent ON attachments (staff, kept_at) WHERE expires_at IS NOT NULL",
            "CREATE INDEX attachments_expiry ON attachments (expires_at) WHERE expires_at IS NOT NULL",
        ]
    )
}
