extension Migration {
    /// Questions to the list of tickets that people keep (docs/decisions/0034).
    static let views = Migration(
        number: 21,
        name: "views",
        statements: [
            """
            CREATE TABLE views (id TEXT PRIMARY KEY, owner TEXT NOT NULL, sharing TEXT NOT NULL, content TEXT NOT NULL,
              version BIGINT NOT NULL, opened_at BIGINT NOT NULL, changed_at BIGINT NOT NULL) {strict}
            """,
            "CREATE INDEX views_owner ON views (owner, id)",
            "CREATE INDEX views_shared ON views (id) WHERE sharing <> 'own'",
        ]
    )
}
