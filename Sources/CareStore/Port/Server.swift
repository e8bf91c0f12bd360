/// What a PostgreSQL server says of itself and of the database.
package struct Server: Sendable {
    /// Major version times ten thousand, plus the minor one.
    package let version: Int
    package let encoding: String
    /// By which rules it sorts text.
    package let collation: String
    /// As its makers write it, such as `15.12`.
    package let release: String
    /// How large the database is, in bytes.
    package let bytes: Int64

    package static func described(in connection: any Connection) throws -> Server {
        let row = try connection.execute(
            """
            SELECT current_setting('server_version_num'), current_setting('server_encoding'), CAST(datcollate AS text),
              current_setting('server_version'), pg_database_size(oid)
            FROM pg_database WHERE datname = current_database()
            """,
            []
        ).first
        return Server(
            version: Int(row?.text(0) ?? "") ?? 0,
            encoding: row?.text(1) ?? "",
            collation: row?.text(2) ?? "",
            release: row?.text(3) ?? "",
            bytes: row?.int(4) ?? 0
        )
    }
}
