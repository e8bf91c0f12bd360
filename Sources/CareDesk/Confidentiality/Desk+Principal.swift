import Care
import CareStore

extension Desk {
    /// How often a use is written at most: a busy page must not write with every click.
    static let seenAtMostEvery = Span.minutes(1)

    /// Whose session a cookie is; nil when it is nobody's, has ended, or was unused for too long.
    ///
    /// `lastUsedAt` is when somebody who remembers the session saw it used, which the store knows only to the minute. `isUse` says whether a person does
    /// something; what a page asks by itself does not keep a session alive.
    package func principal(session token: String, lastUsedAt: Moment?, isUse: Bool) async throws -> Principal? {
        let (now, hash, rules) = (clock(), Self.hash(token), settings.entry)
        let found = try await database.read {
            connection -> (Credentials.Session, StaffRow, hasFactor: Bool, chosen: String?)? in
            guard let session = try Credentials.session(hash: hash, in: connection),
                let row = try StaffRows.find(session.staff, in: connection), row.isActive
            else { return nil }
            let needs = rules.secondFactor == .required
            let hasFactor = try !needs || FactorRows.find(row.name, in: connection)?.isConfirmed ?? false
            return (session, row, hasFactor, try PreferenceRows.find(row.name, in: connection))
        }
        guard let (session, row, hasFactor, chosen) = found, let role = Role(rawValue: row.role) else { return nil }
        let seen = max(Moment(milliseconds: session.seenAt), lastUsedAt ?? Moment(milliseconds: 0))
        let started = Moment(milliseconds: session.createdAt)
        guard now < min(rules.end(startedAt: started, usedAt: seen), Moment(milliseconds: session.expiresAt)) else {
            return nil
        }
        let used = isUse ? now : seen
        if used - Moment(milliseconds: session.seenAt) >= Self.seenAtMostEvery {
            try await see(session: hash, at: used)
        }
        return Principal(
            actor: .staff(row.name, role),
            displayName: row.displayName,
            csrf: session.csrf,
            scopes: ["all"],
            session: Self.publicID(hash),
            endsAt: rules.end(startedAt: started, usedAt: used),
            owesFactor: !hasFactor,
            preferences: chosen.map(Preferences.init(kept:))
        )
    }

    /// Whose session it was, also when it has ended; nil when that is forgotten.
    package func lastHolder(ofSession token: String) async throws -> String? {
        try await database.read { try Credentials.session(hash: Self.hash(token), in: $0)?.staff }
    }

    /// Whose API token it is; nil when it is nobody's or has ended.
    package func principal(token: String) async throws -> Principal? {
        let (now, hash) = (clock(), Self.hash(token))
        let found = try await database.read { connection -> (Credentials.Token, StaffRow)? in
            guard let known = try Credentials.token(hash: hash, in: connection), known.expiresAt > now.milliseconds,
                let row = try StaffRows.find(known.staff, in: connection), row.isActive
            else { return nil }
            return (known, row)
        }
        guard let (known, row) = found, let role = Role(rawValue: row.role) else { return nil }
        if now - Moment(milliseconds: known.usedAt) >= Self.seenAtMostEvery {
            try await see(token: hash, at: now)
        }
        let scopes = Set(known.scopes.split(separator: ",").map(String.init))
        return Principal(actor: .staff(row.name, role), displayName: row.displayName, csrf: nil, scopes: scopes)
    }

    private func see(session hash: [UInt8], at moment: Moment) async throws {
        try await database.write { try Credentials.see(sessionHash: hash, at: moment.milliseconds, in: $0) }
    }

    private func see(token hash: [UInt8], at moment: Moment) async throws {
        try await database.write { try Credentials.see(tokenHash: hash, at: moment.milliseconds, in: $0) }
    }
}
