/// The search index: keyed tokens of the words in an event, under the event's place in the journal.
package enum SearchIndex {
    /// Indexes the tokens of an event at the end of the transaction; they are ASCII words separated by spaces.
    package static func add(_ tokens: String, at seq: Int64, to connection: any Connection) throws {
        try connection.finally(insertion(connection.dialect), [.int(seq), .text(tokens)])
    }

    /// The places whose events hold all tokens, newest first, before `seq`.
    package static func places(
        holding tokens: [String],
        before seq: Int64,
        limit: Int64,
        in connection: any Connection
    ) throws -> [Int64] {
        try connection.execute(
            selection(connection.dialect),
            [.text(query(tokens, connection.dialect)), .int(seq), .int(limit)]
        ).map { $0.int(0) ?? 0 }
    }

    /// Removes an event from the index; its tokens must be those it was indexed with.
    package static func remove(_ tokens: String, at seq: Int64, from connection: any Connection) throws {
        switch connection.dialect {
        case .sqlite:
            try connection.finally(
                "INSERT INTO search (search, rowid, tokens) VALUES ('delete', $1, $2)",
                [.int(seq), .text(tokens)]
            )
        case .postgres:
            try connection.execute("DELETE FROM search WHERE doc = $1", [.int(seq)])
        }
    }

    /// Empties the index, to fold it again.
    package static func drop(in connection: any Connection) throws {
        switch connection.dialect {
        case .sqlite: try connection.execute("INSERT INTO search (search) VALUES ('delete-all')", [])
        case .postgres: try connection.execute("DELETE FROM search", [])
        }
    }
}
