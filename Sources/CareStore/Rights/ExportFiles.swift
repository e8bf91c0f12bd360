/// The files of exports while they lie there: sealed, each under a key of its own that goes with the row.
package enum ExportFiles {
    package struct File: Sendable {
        package let wrappedKey: WrappedKey
        package let content: [UInt8]

        package init(wrappedKey: WrappedKey, content: [UInt8]) {
            self.wrappedKey = wrappedKey
            self.content = content
        }
    }

    package static func keep(
        _ file: File,
        of id: String,
        number: String,
        until: Int64,
        in connection: any Connection
    ) throws {
        try file.wrappedKey.demandNewest(in: connection)
        try connection.execute(
            """
            INSERT INTO export_files (id, number, expires_at, wrapped_key, content) VALUES ($1, $2, $3, $4, $5)
            """,
            [.text(id), .text(number), .int(until), .blob(file.wrappedKey.bytes), .blob(file.content)]
        )
    }

    package static func find(_ id: String, in connection: any Connection) throws -> File? {
        try connection.execute("SELECT wrapped_key, content FROM export_files WHERE id = $1", [.text(id)])
            .map { File(wrappedKey: WrappedKey(bytes: $0.blob(0) ?? [], generation: nil), content: $0.blob(1) ?? []) }
            .first
    }

    /// The wrapped keys of all files, for a new master key.
    package static func wrapped(in connection: any Connection) throws -> [(id: String, key: [UInt8])] {
        try connection.execute("SELECT id, wrapped_key FROM export_files ORDER BY id", [])
            .map { (id: $0.text(0) ?? "", key: $0.blob(1) ?? []) }
    }

    package static func rewrap(_ id: String, _ key: [UInt8], in connection: any Connection) throws {
        try connection.execute("UPDATE export_files SET wrapped_key = $2 WHERE id = $1", [.text(id), .blob(key)])
    }

    /// The numbers of exports whose file is to go by a moment.
    package static func expired(by moment: Int64, in connection: any Connection) throws -> [String] {
        try connection.execute(
            "SELECT number FROM export_files WHERE expires_at <= $1 ORDER BY expires_at LIMIT 64",
            [.int(moment)]
        ).map { $0.text(0) ?? "" }
    }

    package static func destroy(_ id: String, in connection: any Connection) throws {
        try connection.execute("DELETE FROM export_files WHERE id = $1", [.text(id)])
    }
}
