/// The editions that were published: version and content hash, never changed.
package enum EditionRows {
    package struct Row: Hashable, Sendable {
        package let version: String
        package let hash: String
        package let publishedAt: Int64
        package let publishedBy: String

        package init(version: String, hash: String, publishedAt: Int64, publishedBy: String) {
            self.version = version
            self.hash = hash
            self.publishedAt = publishedAt
            self.publishedBy = publishedBy
        }
    }

    package static func all(in connection: any Connection) throws -> [Row] {
        try connection.execute("SELECT version, hash, published_at, published_by FROM editions ORDER BY version", [])
            .map {
                Row(
                    version: $0.text(0) ?? "",
                    hash: $0.text(1) ?? "",
                    publishedAt: $0.int(2) ?? 0,
                    publishedBy: $0.text(3) ?? ""
                )
            }
    }

    /// Publishes an edition.
    ///
    /// - Throws: `StoreFault` of kind `unique` when the version was published before.
    package static func insert(_ row: Row, into connection: any Connection) throws {
        try connection.execute(
            "INSERT INTO editions (version, hash, published_at, published_by) VALUES ($1, $2, $3, $4)",
            [.text(row.version), .text(row.hash), .int(row.publishedAt), .text(row.publishedBy)]
        )
    }
}
