extension Customers {
    /// The wrapped keys of subjects in order after one of them, for a new master key; a destroyed key is none.
    package static func wrapped(
        after id: String,
        limit: Int64,
        in connection: any Connection
    ) throws -> [(id: String, key: [UInt8])] {
        try connection.execute(
            "SELECT id, wrapped_key FROM customers WHERE id > $1 AND wrapped_key IS NOT NULL ORDER BY id LIMIT $2",
            [.text(id), .int(limit)]
        ).map { (id: $0.text(0) ?? "", key: $0.blob(1) ?? []) }
    }

    /// Keeps a subject's key wrapped anew; one that was destroyed meanwhile stays so.
    package static func rewrap(_ id: String, _ key: [UInt8], in connection: any Connection) throws {
        try connection.execute(
            "UPDATE customers SET wrapped_key = $2 WHERE id = $1 AND wrapped_key IS NOT NULL",
            [.text(id), .blob(key)]
        )
    }

    /// How many subjects there are; counted once for a long work's progress, never on a way that people wait on.
    package static func count(in connection: any Connection) throws -> Int64 {
        try connection.execute("SELECT COUNT(*) FROM customers", []).first?.int(0) ?? 0
    }
}
