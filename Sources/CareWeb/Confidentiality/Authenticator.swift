import Care
import CareDesk
import Foundation
import HTTPTypes
import Hummingbird

/// Finds out who sends a request: by the session in a cookie, or by an API token.
///
/// What was found is remembered for a moment, so that not every request reads the database. Whatever ends a way in turns the desk's door, and then nothing that
/// was remembered counts any more: who lost his way in is out with the next request (handbook 7.3).
package final class Authenticator: @unchecked Sendable {
    /// How long a session and a token are taken as good without asking again.
    static let memory = (session: Span.seconds(5), token: Span.seconds(60))
    /// How many are remembered at most.
    private static let capacity = 10_000

    private struct Memory {
        let principal: Principal
        let until: Moment
        let turn: Int
        /// When a person last used it; kept to the millisecond here and to the minute in the store.
        var usedAt: Moment

        mutating func expire() {
            self = Memory(principal: principal, until: Moment(milliseconds: 0), turn: turn, usedAt: usedAt)
        }
    }

    private let desk: Desk
    let cookie: SessionCookie
    private let lock = NSLock()
    private var known: [String: Memory] = [:]

    init(_ desk: Desk, cookie: SessionCookie) {
        self.desk = desk
        self.cookie = cookie
    }

    /// Nil when nobody is named, or nobody whom the desk knows.
    package func principal(of request: Request) async throws -> Principal? {
        try await principal(of: request, isUse: !request.isBackground)
    }

    /// The same, where `isUse` says whether a person does something with it: what a page asks by itself keeps no session alive.
    func principal(of request: Request, isUse: Bool) async throws -> Principal? {
        if let authorization = request.headers[.authorization] {
            guard authorization.count > 7, authorization.prefix(7).lowercased() == "bearer " else { return nil }
            let token = String(authorization.dropFirst(7))
            return try await principal(token, for: Self.memory.token, isUse: isUse) { _ in
                try await self.desk.principal(token: token)
            }
        }
        guard let session = cookie.token(in: request) else { return nil }
        return try await principal(session, for: Self.memory.session, isUse: isUse) { lastUsedAt in
            try await self.desk.principal(session: session, lastUsedAt: lastUsedAt, isUse: isUse)
        }
    }

    private func principal(
        _ secret: String,
        for memory: Span,
        isUse: Bool,
        ask: (_ lastUsedAt: Moment?) async throws -> Principal?
    ) async throws -> Principal? {
        let (now, turn) = (desk.clock(), desk.door.turn)
        let remembered = lock.withLock { () -> Memory? in
            guard var found = known[secret] else { return nil }
            let isGood = found.until > now && found.turn == turn && found.principal.endsAt.map { now < $0 } ?? true
            // A person who comes back is told the new end of his session, not one from before.
            if isUse, isGood, now - found.usedAt > memory { found.expire() }
            if isUse, isGood { found.usedAt = now }
            known[secret] = found
            return found
        }
        if let remembered, remembered.until > now, remembered.turn == turn,
            remembered.principal.endsAt.map({ now < $0 }) ?? true
        {
            return remembered.principal
        }
        guard let principal = try await ask(remembered?.usedAt) else {
            _ = lock.withLock { known.removeValue(forKey: secret) }
            return nil
        }
        let usedAt = isUse ? now : remembered?.usedAt ?? Moment(milliseconds: 0)
        lock.withLock {
            if known.count >= Self.capacity { known = known.filter { $0.value.until > now } }
            if known.count >= Self.capacity { known.removeAll() }
            known[secret] = Memory(principal: principal, until: now + memory, turn: turn, usedAt: usedAt)
        }
        return principal
    }
}

extension Request {
    /// Whether the page asks by itself, such as to show again what has changed: that is no sign of a person.
    var isBackground: Bool {
        uri.path == "/api/v1/events" || headers[.background] != nil
    }

    /// From where it comes and with which browser, as the owner of a session reads it.
    func origin(in context: CareContext) -> LogInAttempt.Origin {
        LogInAttempt.Origin(address: context.address ?? "", agent: headers[.userAgent] ?? "")
    }
}

extension HTTPField.Name {
    /// Said by the pages' own scripts when no person asked.
    static let background = fixed("X-Background")
}
