extension Credentials {
    /// A program's way in, in a person's name.
    package struct Token: Hashable, Sendable {
        package let hash: [UInt8]
        package let staff: String
        /// What it is for, in the words of whoever made it.
        package let label: String
        package let scopes: String
        package let createdAt: Int64
        package let expiresAt: Int64
        /// When it was last used, to the minute; 0 when never.
        package let usedAt: Int64

        package init(
            hash: [UInt8],
            staff: String,
            label: String = "",
            scopes: String,
            createdAt: Int64,
            expiresAt: Int64,
            usedAt: Int64 = 0
        ) {
            self.hash = hash
            self.staff = staff
            self.label = label
            self.scopes = scopes
            self.createdAt = createdAt
            self.expiresAt = expiresAt
            self.usedAt = usedAt
        }
    }

    private static let tokenColumns = "token_hash, staff, label, scopes, created_at, expires_at, used_at"

    package static func keep(_ token: Token, in connection: any Connection) throws {
        try connection.execute(
            "INSERT INTO tokens (\(tokenColumns)) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            [
                .blob(token.hash), .text(token.staff), .text(token.label), .text(token.scopes), .int(token.createdAt),
                .int(token.expiresAt), .int(token.usedAt),
            ]
        )
    }

    package static func token(hash: [UInt8], in connection: any Connection) throws -> Token? {
        try connection.execute("SELECT \(tokenColumns) FROM tokens WHERE token_hash = $1", [.blob(hash)])
            .first.map(token)
    }

    /// A person's tokens, or everybody's, the newest first.
    package static func tokens(of staff: String?, in connection: any Connection) throws -> [Token] {
        let order = "ORDER BY created_at DESC, token_hash LIMIT 1000"
        return try connection.execute(
            "SELECT \(tokenColumns) FROM tokens \(staff == nil ? "" : "WHERE staff = $1 ")\(order)",
            staff.map { [.text($0)] } ?? []
        ).map(token)
    }

    package static func see(tokenHash hash: [UInt8], at: Int64, in connection: any Connection) throws {
        try connection.execute(
            "UPDATE tokens SET used_at = $2 WHERE token_hash = $1 AND used_at < $3",
            [.blob(hash), .int(at), .int(at)]
        )
    }

    package static func revoke(tokenHash hash: [UInt8], in connection: any Connection) throws {
        try connection.execute("DELETE FROM tokens WHERE token_hash = $1", [.blob(hash)])
    }

    /// Revokes every token of a person; returns how many.
    package static func revokeTokens(of staff: String, in connection: any Connection) throws -> Int {
        try connection.execute("DELETE FROM tokens WHERE staff = $1 RETURNING staff", [.text(staff)]).count
    }

    private static func token(_ row: Row) -> Token {
        Token(
            hash: row.blob(0) ?? [],
            staff: row.text(1) ?? "",
            label: row.text(2) ?? "",
            scopes: row.text(3) ?? "",
            createdAt: row.int(4) ?? 0,
            expiresAt: row.int(5) ?? 0,
            usedAt: row.int(6) ?? 0
        )
    }
}
