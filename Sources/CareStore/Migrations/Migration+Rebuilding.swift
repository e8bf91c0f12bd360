extension Migration {
    /// How far a rebuild of the rows has come; there is no row when none is under way.
    static let rebuilding = Migration(
        number: 4,
        name: "rebuilding",
        statements: [
            "CREATE TABLE rebuilding (id BIGINT PRIMARY KEY CHECK (id = 1), stream TEXT NOT NULL, tickets BIGINT NOT NULL) {strict}"
        ]
    )
}
