extension SearchIndex {
    static func insertion(_ dialect: Dialect) -> String {
        switch dialect {
        case .sqlite: "INSERT INTO search (rowid, tokens) VALUES ($1, $2)"
        case .postgres: postgresInsertion
        }
    }

    static func selection(_ dialect: Dialect) -> String {
        switch dialect {
        case .sqlite: "SELECT rowid FROM search WHERE search MATCH $1 AND rowid < $2 ORDER BY rowid DESC LIMIT $3"
        case .postgres: postgresSelection
        }
    }

    /// All tokens, each quoted: they are ASCII letters and digits, so there is nothing to escape.
    static func query(_ tokens: [String], _ dialect: Dialect) -> String {
        switch dialect {
        case .sqlite: tokens.map { "\"\($0)\"" }.joined(separator: " AND ")
        case .postgres: tokens.map { "'\($0)'" }.joined(separator: " & ")
        }
    }
}
