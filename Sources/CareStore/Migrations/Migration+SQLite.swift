extension Migration {
    /// The words of the template as SQLite says them.
    static let sqliteWords: [(String, String)] = [
        ("{strict}", "STRICT"),
        ("{clustered}", "STRICT, WITHOUT ROWID"),
        ("{identity}", "INTEGER PRIMARY KEY"),
        ("{boolean}", "INTEGER"),
        (
            "{search}",
            "CREATE VIRTUAL TABLE search USING fts5(tokens, content = '', columnsize = 0, detail = none, tokenize = 'ascii')"
        ),
        ("{searchless}", "INSERT INTO search (search) VALUES ('delete-all')"),
        ("BIGINT", "INTEGER"),
        ("BYTEA", "BLOB"),
    ]
}
