extension Migration {
    /// The files of editions that an editor publishes (handbook 8.2).
    static let editions = Migration(
        number: 2,
        name: "editions",
        statements: [
            """
            CREATE TABLE edition_files (version TEXT NOT NULL, name TEXT NOT NULL, content BYTEA NOT NULL,
              PRIMARY KEY (version, name)) {strict}
            """
        ]
    )
}
