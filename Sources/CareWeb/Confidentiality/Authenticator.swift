import Care
import CareDesk
import Foundation
import HTTPTypes
import Hummingbird

/// Finds out who sends a request: by the session in a cookie, or by an API token.
///
/// What was found is remembered for a moment, so that not every request reads the database; a session that ends elsewhere is
/// honoured for that moment at most (handbook 7.3).
package final class Authenticator: @unchecked Sendable {
    package static let cookie = "switchboard_session"
    /// How long a session and a token are taken as good without asking again.
    static let memory = (session: Span.seconds(5), token: Span.seconds(60))
    /// How many are remembered at most.
    private static let capacity = 10_000

    private let desk: Desk
    private let lock = NSLock()
    private var known: [String: (principal: Principal, until: Moment)] = [:]

    init(_ desk: Desk) {
        self.desk = desk
    }

    /// Nil when nobody is named, or nobody whom the desk knows.
    package func principal(of request: Request) async throws -> Principal? {
        if let authorization = request.headers[.authorization] {
            guard authorization.count > 7, authorization.prefix(7).lowercased() == "bearer " else { return nil }
            let token = String(authorization.dropFirst(7))
            return try await principal(token, for: Self.memory.token) { try await self.desk.principal(token: $0) }
        }
        guard let session = Self.session(of: request) else { return nil }
        return try await principal(session, for: Self.memory.session) { try await self.desk.principal(session: $0) }
    }

    /// Forgets the session of a request: it has ended.
    func forget(_ request: Request) {
        guard let session = Self.session(of: request) else { return }
        _ = lock.withLock { known.removeValue(forKey: session) }
    }

    /// The token in the session's cookie.
    static func session(of request: Request) -> String? {
        guard request.headers.contains(.cookie), let cookie = request.cookies[cookie] else { return nil }
        return cookie.value.isEmpty ? nil : cookie.value
    }

    private func principal(
        _ secret: String,
        for memory: Span,
        ask: (String) async throws -> Principal?
    ) async throws -> Principal? {
        let now = desk.clock()
        if let found = lock.withLock({ known[secret] }), found.until > now { return found.principal }
        guard let principal = try await ask(secret) else {
            _ = lock.withLock { known.removeValue(forKey: secret) }
            return nil
        }
        lock.withLock {
            if known.count >= Self.capacity { known.removeAll() }
            known[secret] = (principal, now + memory)
        }
        return principal
    }
}
