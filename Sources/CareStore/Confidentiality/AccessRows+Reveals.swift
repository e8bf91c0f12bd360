extension AccessRows {
    /// The customers of whom a person saw something in the clear from a moment on; the person in all the ways in which the journal writes him.
    package static func revealed(
        to actors: [String],
        since moment: Int64,
        in connection: any Connection
    ) throws -> Set<String> {
        let places = actors.indices.map { "$\($0 + 2)" }.joined(separator: ", ")
        let rows = try connection.execute(
            """
            SELECT DISTINCT subject FROM access_log
            WHERE kind = 'reveal' AND result = 'done' AND actor IN (\(places)) AND at > $1
            """,
            [.int(moment)] + actors.map(Value.text)
        )
        return Set(rows.map { $0.text(0) ?? "" })
    }
}
