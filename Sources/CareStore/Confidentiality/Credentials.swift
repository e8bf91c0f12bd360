/// Ways in: browser sessions and API tokens, each kept only as a hash.
package enum Credentials {
    package struct Session: Hashable, Sendable {
        package let hash: [UInt8]
        package let staff: String
        package let createdAt: Int64
        /// When it was last used, to the minute.
        package let seenAt: Int64
        package let expiresAt: Int64
        package let csrf: String
        /// From where it began, and with which browser.
        package let address: String
        package let agent: String

        package init(
            hash: [UInt8],
            staff: String,
            createdAt: Int64,
            seenAt: Int64,
            expiresAt: Int64,
            csrf: String,
            address: String = "",
            agent: String = ""
        ) {
            self.hash = hash
            self.staff = staff
            self.createdAt = createdAt
            self.seenAt = seenAt
            self.expiresAt = expiresAt
            self.csrf = csrf
            self.address = address
            self.agent = agent
        }
    }

    private static let columns = "token_hash, staff, created_at, seen_at, expires_at, csrf, address, agent"

    package static func keep(_ session: Session, in connection: any Connection) throws {
        try connection.execute(
            "INSERT INTO sessions (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            [
                .blob(session.hash), .text(session.staff), .int(session.createdAt), .int(session.seenAt),
                .int(session.expiresAt), .text(session.csrf), .text(session.address), .text(session.agent),
            ]
        )
    }

    package static func session(hash: [UInt8], in connection: any Connection) throws -> Session? {
        try connection.execute("SELECT \(columns) FROM sessions WHERE token_hash = $1", [.blob(hash)])
            .first.map(session)
    }

    /// A person's sessions, the last used first.
    package static func sessions(of staff: String, in connection: any Connection) throws -> [Session] {
        try connection.execute(
            "SELECT \(columns) FROM sessions WHERE staff = $1 ORDER BY seen_at DESC, token_hash LIMIT 100",
            [.text(staff)]
        ).map(session)
    }

    /// Notes that a session was used; an earlier moment changes nothing.
    package static func see(sessionHash hash: [UInt8], at: Int64, in connection: any Connection) throws {
        try connection.execute(
            "UPDATE sessions SET seen_at = $2 WHERE token_hash = $1 AND seen_at < $3",
            [.blob(hash), .int(at), .int(at)]
        )
    }

    package static func end(sessionHash hash: [UInt8], in connection: any Connection) throws {
        try connection.execute("DELETE FROM sessions WHERE token_hash = $1", [.blob(hash)])
    }

    /// Ends every session of a person but one; returns how many.
    package static func endSessions(of staff: String, but kept: [UInt8]?, in connection: any Connection) throws -> Int {
        try connection.execute(
            "DELETE FROM sessions WHERE staff = $1 AND token_hash <> $2 RETURNING staff",
            [.text(staff), .blob(kept ?? [])]
        ).count
    }

    /// Removes the sessions that ended before a moment, or that nobody used since another.
    package static func sweep(before moment: Int64, unusedSince: Int64, in connection: any Connection) throws {
        try connection.execute(
            "DELETE FROM sessions WHERE expires_at < $1 OR seen_at < $2",
            [.int(moment), .int(unusedSince)]
        )
    }

    private static func session(_ row: Row) -> Session {
        Session(
            hash: row.blob(0) ?? [],
            staff: row.text(1) ?? "",
            createdAt: row.int(2) ?? 0,
            seenAt: row.int(3) ?? 0,
            expiresAt: row.int(4) ?? 0,
            csrf: row.text(5) ?? "",
            address: row.text(6) ?? "",
            agent: row.text(7) ?? ""
        )
    }
}
