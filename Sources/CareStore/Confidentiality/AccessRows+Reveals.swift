extension AccessRows {
    /// The customers of whom a person saw something in the clear after a moment, each with the last time; the person in all the ways in which
    /// the journal writes him.
    package static func revealed(
        to actors: [String],
        since moment: Int64,
        in connection: any Connection
    ) throws -> [String: Int64] {
        let places = actors.indices.map { "$\($0 + 2)" }.joined(separator: ", ")
        let rows = try connection.execute(
            """
            SELECT subject, at FROM access_log
            WHERE kind = 'reveal' AND result = 'done' AND actor IN (\(places)) AND at > $1
            """,
            [.int(moment)] + actors.map(Value.text)
        )
        return Dictionary(rows.map { ($0.text(0) ?? "", $0.int(1) ?? 0) }) { max($0, $1) }
    }
}
