extension Journal {
    /// When the last event of a type happened in a stream; nil when there was none.
    ///
    /// It walks the stream backwards.
    package static func last(_ type: String, of stream: String, in connection: any Connection) throws -> Int64? {
        try connection.execute(
            "SELECT at FROM journal WHERE stream = $1 AND type = $2 ORDER BY version DESC LIMIT 1",
            [.text(stream), .text(type)]
        ).first?.int(0)
    }
}
