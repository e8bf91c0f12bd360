/// What was answered under a key, so that the same key gives the same answer.
package enum Idempotency {
    package struct Answer: Hashable, Sendable {
        package let fingerprint: [UInt8]
        package let status: Int64
        package let ticket: String
        package let version: Int64

        package init(fingerprint: [UInt8], status: Int64, ticket: String, version: Int64) {
            self.fingerprint = fingerprint
            self.status = status
            self.ticket = ticket
            self.version = version
        }
    }

    package static func find(actor: String, key: String, in connection: any Connection) throws -> Answer? {
        try connection.execute(
            "SELECT fingerprint, status, ticket, version FROM idempotency WHERE actor = $1 AND key = $2",
            [.text(actor), .text(key)]
        ).first.map {
            Answer(
                fingerprint: $0.blob(0) ?? [],
                status: $0.int(1) ?? 0,
                ticket: $0.text(2) ?? "",
                version: $0.int(3) ?? 0
            )
        }
    }

    /// Keeps an answer.
    ///
    /// - Throws: `StoreFault` of kind `unique` when the key was used first by somebody else.
    package static func keep(
        _ answer: Answer,
        actor: String,
        key: String,
        at: Int64,
        in connection: any Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO idempotency (actor, key, at, fingerprint, status, ticket, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            [
                .text(actor), .text(key), .int(at), .blob(answer.fingerprint), .int(answer.status),
                .text(answer.ticket),
                .int(answer.version),
            ]
        )
    }
}
