/// The files of exports while they lie there: sealed, each under a key of its own that goes with the row.
package enum ExportFiles {
    package struct File: Sendable {
        package let wrappedKey: [UInt8]
        package let content: [UInt8]

        package init(wrappedKey: [UInt8], content: [UInt8]) {
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
        try connection.execute(
            """
            INSERT INTO export_files (id, number, expires_at, wrapped_key, content) VALUES ($1, $2, $3, $4, $5)
            """,
            [.text(id), .text(number), .int(until), .blob(file.wrappedKey), .blob(file.content)]
        )
    }

    package static func find(_ id: String, in connection: any Connection) throws -> File? {
        try connection.execute("SELECT wrapped_key, content FROM export_files WHERE id = $1", [.text(id)])
            .map { File(wrappedKey: $0.blob(0) ?? [], content: $0.blob(1) ?? []) }.first
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
