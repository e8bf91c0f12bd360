extension Migration {
    /// Matters, and data subjects of whom nothing but storage goes on (docs/decisions/0021, 0022).
    static let matters = Migration(
        number: 7,
        name: "matters",
        statements: [
            """
            CREATE TABLE matters (id TEXT PRIMARY KEY, kind TEXT NOT NULL, number TEXT NOT NULL, open {boolean} NOT NULL,
              status TEXT NOT NULL, sort TEXT NOT NULL, customer TEXT NOT NULL, opened_at BIGINT NOT NULL, due_at BIGINT,
              version BIGINT NOT NULL) {clustered}
            """,
            "CREATE UNIQUE INDEX matters_number ON matters (number)",
            "CREATE INDEX matters_kind ON matters (kind, id)",
            "CREATE INDEX matters_customer ON matters (customer) WHERE customer <> ''",
            "ALTER TABLE customers ADD COLUMN restricted_until BIGINT",
        ]
    )
}
