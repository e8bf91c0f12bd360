/// The rows of queues and of the centre's settings: JSON under a key.
package enum QueueRows {
    package static func all(in connection: any Connection) throws -> [(key: String, body: String)] {
        try connection.execute("SELECT key, body FROM queues ORDER BY key", []).map {
            ($0.text(0) ?? "", $0.text(1) ?? "")
        }
    }

    package static func upsert(key: String, body: String, in connection: any Connection) throws {
        try connection.execute(
            "INSERT INTO queues AS q (key, body) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET body = excluded.body",
            [.text(key), .text(body)]
        )
    }
}
