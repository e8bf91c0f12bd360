extension SearchIndex {
    static let postgresInsertion =
        "INSERT INTO search (doc, tokens) VALUES ($1, array_to_tsvector(string_to_array($2, ' ')))"

    static let postgresSelection =
        "SELECT doc FROM search WHERE tokens @@ CAST($1 AS tsquery) AND doc < $2 ORDER BY doc DESC LIMIT $3"
}
