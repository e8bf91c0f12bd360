extension Migration {
    /// What is asked of the access log with every look in the clear, and how far detection has read it (handbook 7.2).
    static let alarms = Migration(
        number: 12,
        name: "alarms",
        statements: [
            "CREATE INDEX access_log_reveals ON access_log (actor, at) WHERE kind = 'reveal' AND result = 'done'",
            "CREATE TABLE access_marks (reader TEXT PRIMARY KEY, seq BIGINT NOT NULL, at BIGINT NOT NULL) {clustered}",
        ]
    )
}
