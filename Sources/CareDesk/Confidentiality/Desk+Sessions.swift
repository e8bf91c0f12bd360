import Care
import CareStore

extension Desk {
    /// The sessions of a person that are still good, the last used first.
    package func sessions(of name: String) async throws -> [SessionSight] {
        let (now, rules) = (clock(), settings.entry)
        return try await database.read { try Credentials.sessions(of: name, in: $0) }.compactMap { session in
            let started = Moment(milliseconds: session.createdAt)
            let used = Moment(milliseconds: session.seenAt)
            let end = rules.end(startedAt: started, usedAt: used)
            guard end > now else { return nil }
            return SessionSight(
                id: Self.publicID(session.hash),
                address: session.address,
                agent: session.agent,
                startedAt: started,
                usedAt: used,
                endsAt: end
            )
        }
    }

    /// Ends one session of a person at once.
    ///
    /// - Throws: `Refusal` of kind `notFound` when the person has no such session.
    package func endSession(_ id: String, of name: String, by actor: Actor) async throws {
        try demandOwn(name, by: actor)
        try await changeEntry(of: name, by: actor) { connection in
            let known = try Credentials.sessions(of: name, in: connection).first { Self.publicID($0.hash) == id }
            guard let known else {
                throw Refusal(
                    .notFound,
                    "no-such-session",
                    Text(zh: "没有这个会话，或已结束", en: "There is no such session, or it has ended")
                )
            }
            try Credentials.end(sessionHash: known.hash, in: connection)
            return .sessionsEnded(.init(count: 1))
        }
    }

    /// Ends every session of a person but one; returns how many.
    @discardableResult
    package func endSessions(of name: String, keeping id: String?, by actor: Actor) async throws -> Int {
        try demandOwn(name, by: actor)
        let event = try await changeEntry(of: name, by: actor) { connection in
            let count = try Self.endSessions(of: name, keeping: id, in: connection)
            return count == 0 ? nil : .sessionsEnded(.init(count: count))
        }
        guard case .sessionsEnded(let ended) = event else { return 0 }
        return ended.count
    }

    /// Ends every session but one inside a transaction that is under way.
    static func endSessions(of name: String, keeping id: String?, in connection: any Connection) throws -> Int {
        let kept = try Credentials.sessions(of: name, in: connection).first { publicID($0.hash) == id }
        return try Credentials.endSessions(of: name, but: kept?.hash, in: connection)
    }
}
