extension Migration {
    /// Who saw what: a chain of its own beside the journal, with its own signed days and cuts (docs/decisions/0018).
    static let accessLog = Migration(
        number: 5,
        name: "access log",
        statements: [
            """
            CREATE TABLE access_log (seq BIGINT PRIMARY KEY, at BIGINT NOT NULL, actor TEXT NOT NULL, address TEXT,
              kind TEXT NOT NULL, object TEXT NOT NULL, result TEXT NOT NULL, subject TEXT, n BIGINT NOT NULL,
              reason TEXT, words BYTEA, hash BYTEA NOT NULL) {strict}
            """,
            "CREATE INDEX access_log_actor ON access_log (actor, seq)",
            "CREATE INDEX access_log_object ON access_log (object, seq)",
            "CREATE INDEX access_log_subject ON access_log (subject, seq) WHERE subject IS NOT NULL",
            "CREATE INDEX access_log_at ON access_log (at)",
            """
            CREATE TABLE access_anchors (first_seq BIGINT PRIMARY KEY, day TEXT NOT NULL, last_seq BIGINT, events BIGINT,
              root BYTEA, previous BYTEA, signature BYTEA) {strict}
            """,
            "CREATE UNIQUE INDEX access_anchors_day ON access_anchors (day)",
            """
            CREATE TABLE access_cuts (seq BIGINT PRIMARY KEY, hash BYTEA NOT NULL, at BIGINT NOT NULL, actor TEXT NOT NULL,
              signature BYTEA NOT NULL) {strict}
            """,
        ]
    )
}
