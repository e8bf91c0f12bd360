import Care
import CareStore

extension Desk {
    /// Lets in whom a provider vouches for, or asks for his second factor.
    ///
    /// The first time the name finds the person; from then on the provider's own key of him does, for names can be changed and given again.
    ///
    /// - Throws: `Refusal` of kind `forbidden` that does not say whether there is such a person.
    package func logIn(_ identity: AssertedIdentity, from origin: LogInAttempt.Origin) async throws -> LogInOutcome {
        let row = try await database.read { connection in
            let bound = try IdentityRows.staff(issuer: identity.issuer, subject: identity.subject, in: connection)
            return try StaffRows.find(bound ?? identity.name, in: connection).map {
                (person: $0, isBound: bound != nil)
            }
        }
        guard let row, row.person.isActive else { throw try await strange(identity, isKnown: row != nil, from: origin) }
        let name = row.person.name
        if !row.isBound, try await !bind(identity, to: name) {
            throw try await strange(identity, isKnown: true, from: origin)
        }
        if try await hasFactor(name) { return .codeNeeded(challenge: door.challenge(name, at: clock())) }
        return .entered(token: try await openSession(of: name, from: origin))
    }

    /// The providers to whom a person is bound.
    package func issuers(of name: String) async throws -> [String] {
        try await database.read { connection in
            guard try StaffRows.find(name, in: connection) != nil else { throw Refusal.noStaff(name) }
            return try IdentityRows.issuers(of: name, in: connection)
        }
    }

    /// Forgets whom the providers mean by a person, so that the next of that name is bound: after an account there was made anew.
    package func forgetIdentities(of name: String, by actor: Actor) async throws {
        try actor.demand(.manageAccounts)
        try await changeEntry(of: name, by: actor) { connection in
            let count = try IdentityRows.forget(name, in: connection)
            return count == 0 ? nil : .identityForgotten(.init(count: count))
        }
    }

    /// Returns whether it could be: neither is bound to another.
    private func bind(_ identity: AssertedIdentity, to name: String) async throws -> Bool {
        let now = clock().milliseconds
        do {
            try await changeEntry(of: name, by: .door) { connection in
                try IdentityRows.bind(
                    issuer: identity.issuer,
                    subject: identity.subject,
                    to: name,
                    at: now,
                    in: connection
                )
                return .identityBound(.init(issuer: identity.issuer, subject: identity.subject))
            }
            return true
        } catch let fault as StoreFault where fault.kind == .unique {
            return false
        }
    }

    private func strange(
        _ identity: AssertedIdentity,
        isKnown: Bool,
        from origin: LogInAttempt.Origin
    ) async throws -> Refusal {
        var note = AccessNote(.logIn, isKnown ? "staff/\(identity.name)" : "staff", by: .door, result: .refused)
        note.address = origin.address
        note.reason = identity.issuer
        try await accessLog.record(note)
        return Refusal(
            .forbidden,
            "identity-unknown",
            Text(
                zh: "身份提供方已确认您的身份，但本系统没有可用的对应账号；请联系系统管理员",
                en:
                    "The identity provider knows you, but no account here that works is yours; ask the system administrator"
            ),
            clause: ClauseNumber(7, 3)
        )
    }
}
