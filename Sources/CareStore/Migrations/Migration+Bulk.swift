extension Migration {
    /// Deeds that are done to many tickets (docs/decisions/0035).
    static let bulk = Migration(
        number: 23,
        name: "bulk",
        statements: [
            """
            CREATE TABLE bulks (id TEXT PRIMARY KEY, owner TEXT NOT NULL, open {boolean} NOT NULL, key TEXT,
              content TEXT NOT NULL, done BIGINT NOT NULL, same BIGINT NOT NULL, refused BIGINT NOT NULL,
              pending BIGINT NOT NULL, version BIGINT NOT NULL, begun_at BIGINT NOT NULL,
              changed_at BIGINT NOT NULL) {strict}
            """,
            "CREATE INDEX bulks_owner ON bulks (owner, id)",
            "CREATE INDEX bulks_open ON bulks (owner) WHERE open",
            "CREATE UNIQUE INDEX bulks_key ON bulks (owner, key) WHERE key IS NOT NULL",
        ]
    )
}
