extension Migration {
    /// The signed root over each ended day of writing; the day that runs has neither end nor root (docs/decisions/0015).
    static let anchors = Migration(
        number: 3,
        name: "anchors",
        statements: [
            """
            CREATE TABLE anchors (first_seq BIGINT PRIMARY KEY, day TEXT NOT NULL, last_seq BIGINT, events BIGINT,
              root BYTEA, previous BYTEA, signature BYTEA) {strict}
            """,
            "CREATE UNIQUE INDEX anchors_day ON anchors (day)",
        ]
    )
}
