import Care
import CareStore
import Crypto
import Foundation
import Logging

extension Desk {
    /// Checks name and password and opens a session.
    ///
    /// - Returns: The token for the cookie, which is kept here only as a hash.
    /// - Throws: `Refusal` of kind `forbidden` that does not say which of the two was wrong.
    package func logIn(name: String, password: String) async throws -> String {
        let row = try await database.read { try StaffRows.find(name, in: $0) }
        let isRight = try await PasswordHash.verify(password, against: row?.password ?? "")
        guard let row, isRight, row.isActive else {
            throw Refusal(.forbidden, "log-in-failed", Text(zh: "用户名或密码不正确", en: "Name or password is wrong"))
        }
        let token = Self.newToken()
        let now = clock()
        let session = Credentials.Session(
            staff: row.name,
            expiresAt: (now + .hours(12)).milliseconds,
            csrf: Self.newToken()
        )
        try await keep(session, of: token, at: now)
        return token
    }

    package func logOut(token: String) async throws {
        try await forget(token)
    }

    /// Whose session a cookie is; nil when it is nobody's or has ended.
    package func principal(session token: String) async throws -> Principal? {
        let now = clock().milliseconds
        return try await database.read { connection in
            guard let session = try Credentials.session(hash: Self.hash(token), in: connection),
                session.expiresAt > now,
                let row = try StaffRows.find(session.staff, in: connection), row.isActive,
                let role = Role(rawValue: row.role)
            else { return nil }
            return Principal(
                actor: .staff(row.name, role),
                displayName: row.displayName,
                csrf: session.csrf,
                scopes: ["all"]
            )
        }
    }

    /// Whose API token it is; nil when it is nobody's or has ended.
    package func principal(token: String) async throws -> Principal? {
        let now = clock().milliseconds
        return try await database.read { connection in
            guard let known = try Credentials.token(hash: Self.hash(token), in: connection), known.expiresAt > now,
                let row = try StaffRows.find(known.staff, in: connection), row.isActive,
                let role = Role(rawValue: row.role)
            else { return nil }
            let scopes = Set(known.scopes.split(separator: ",").map(String.init))
            return Principal(actor: .staff(row.name, role), displayName: row.displayName, csrf: nil, scopes: scopes)
        }
    }

    /// Makes an API token for a person; it is shown once and kept only as a hash.
    package func createToken(
        for name: String,
        scopes: Set<String>,
        validFor span: Span,
        by actor: Actor
    ) async throws -> String {
        let token = "sb_" + Self.newToken()
        let now = clock()
        let kept = Credentials.Token(
            staff: name,
            scopes: scopes.sorted().joined(separator: ","),
            expiresAt: (now + span).milliseconds
        )
        try await database.write { connection in
            guard let row = try StaffRows.find(name, in: connection) else { throw Refusal.noStaff(name) }
            guard row.isActive else { throw Refusal.mayNotLogIn(name) }
            try Credentials.keep(kept, hash: Self.hash(token), at: now.milliseconds, in: connection)
            try self.accessLog.add(.administered("staff/\(name)", "token", by: actor), in: connection)
        }
        logger.notice("token made", metadata: ["for": "\(name)", "by": "\(actor)"])
        return token
    }

    private func keep(_ session: Credentials.Session, of token: String, at now: Moment) async throws {
        try await database.write { connection in
            try Credentials.sweep(before: now.milliseconds, in: connection)
            try Credentials.keep(session, hash: Self.hash(token), at: now.milliseconds, in: connection)
        }
    }

    private func forget(_ token: String) async throws {
        try await database.write { try Credentials.end(sessionHash: Self.hash(token), in: $0) }
    }

    private static func newToken() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }.hexadecimal
    }

    private static func hash(_ token: String) -> [UInt8] { Array(SHA256.hash(data: Data(token.utf8))) }
}
