extension Migration {
    /// Whom an identity provider means: its own key of a person, bound to a person of the desk (handbook 7.3).
    static let identities = Migration(
        number: 14,
        name: "identities",
        statements: [
            """
            CREATE TABLE identities (issuer TEXT NOT NULL, subject TEXT NOT NULL, staff TEXT NOT NULL,
              bound_at BIGINT NOT NULL, PRIMARY KEY (issuer, subject)) {clustered}
            """,
            "CREATE UNIQUE INDEX identities_staff ON identities (staff, issuer)",
        ]
    )
}
