/// Ways in: browser sessions and API tokens, each kept only as a hash.
package enum Credentials {
    package struct Session: Hashable, Sendable {
        package let staff: String
        package let expiresAt: Int64
        package let csrf: String

        package init(staff: String, expiresAt: Int64, csrf: String) {
            self.staff = staff
            self.expiresAt = expiresAt
            self.csrf = csrf
        }
    }

    package struct Token: Hashable, Sendable {
        package let staff: String
        package let scopes: String
        package let expiresAt: Int64

        package init(staff: String, scopes: String, expiresAt: Int64) {
            self.staff = staff
            self.scopes = scopes
            self.expiresAt = expiresAt
        }
    }

    package static func keep(_ session: Session, hash: [UInt8], at: Int64, in connection: any Connection) throws {
        try connection.execute(
            "INSERT INTO sessions (token_hash, staff, created_at, expires_at, csrf) VALUES ($1, $2, $3, $4, $5)",
            [.blob(hash), .text(session.staff), .int(at), .int(session.expiresAt), .text(session.csrf)]
        )
    }

    package static func session(hash: [UInt8], in connection: any Connection) throws -> Session? {
        try connection.execute("SELECT staff, expires_at, csrf FROM sessions WHERE token_hash = $1", [.blob(hash)])
            .first.map { Session(staff: $0.text(0) ?? "", expiresAt: $0.int(1) ?? 0, csrf: $0.text(2) ?? "") }
    }

    package static func end(sessionHash hash: [UInt8], in connection: any Connection) throws {
        try connection.execute("DELETE FROM sessions WHERE token_hash = $1", [.blob(hash)])
    }

    /// Removes the sessions that ended before a moment.
    package static func sweep(before moment: Int64, in connection: any Connection) throws {
        try connection.execute("DELETE FROM sessions WHERE expires_at < $1", [.int(moment)])
    }

    package static func keep(_ token: Token, hash: [UInt8], at: Int64, in connection: any Connection) throws {
        try connection.execute(
            "INSERT INTO tokens (token_hash, staff, scopes, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)",
            [.blob(hash), .text(token.staff), .text(token.scopes), .int(at), .int(token.expiresAt)]
        )
    }

    package static func token(hash: [UInt8], in connection: any Connection) throws -> Token? {
        try connection.execute("SELECT staff, scopes, expires_at FROM tokens WHERE token_hash = $1", [.blob(hash)])
            .first.map { Token(staff: $0.text(0) ?? "", scopes: $0.text(1) ?? "", expiresAt: $0.int(2) ?? 0) }
    }
}
