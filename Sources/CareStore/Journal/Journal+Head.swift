extension Journal {
    /// Version and hash of the last event of a stream; nil when there is none.
    package static func head(
        of stream: String,
        in connection: any Connection
    ) throws -> (version: Int64, hash: [UInt8])? {
        try connection.execute(
            "SELECT version, hash FROM journal WHERE stream = $1 ORDER BY version DESC LIMIT 1",
            [.text(stream)]
        ).first.map { ($0.int(0) ?? 0, $0.blob(1) ?? []) }
    }
}
