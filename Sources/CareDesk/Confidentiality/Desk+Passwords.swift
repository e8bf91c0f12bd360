import Care
import CareStore

extension Desk {
    /// A person changes his own password; all his other sessions end.
    ///
    /// The old one is asked for again, and a wrong one counts as a failure at the door: a session left open must not be enough to take an account over.
    package func changePassword(
        from old: String,
        to new: String,
        keeping session: String?,
        by actor: Actor
    ) async throws {
        let name = actor.name
        try PasswordRule.check(new, of: name, at: "/new")
        do {
            _ = try await prove(old, of: name)
        } catch let refusal as Refusal where refusal.code == "log-in-failed" {
            throw Refusal.wrongPassword("/old")
        }
        guard old != new else {
            throw Refusal(
                .invalid,
                "same-password",
                Text(zh: "新密码与旧密码相同", en: "The new password is the old one"),
                field: "/new"
            )
        }
        try await keep(new, of: name, keeping: session, by: actor)
    }

    /// Gives a person another password: for who forgot his.
    ///
    /// All his sessions end, and a lock too.
    package func setPassword(_ words: String, of name: String, by actor: Actor) async throws {
        try actor.demand(.manageAccounts)
        try PasswordRule.check(words, of: name, at: "/password")
        try await keep(words, of: name, keeping: nil, by: actor)
    }

    /// Lets somebody try again before the lock ends by itself.
    package func unlock(_ name: String, by actor: Actor) async throws {
        try actor.demand(.manageAccounts)
        let (index, now) = (failureIndex(of: name), clock())
        try await changeEntry(of: name, by: actor) { connection in
            let known = try FailureRows.find(index, in: connection).map(FailedEntries.init)
            try FailureRows.forget(index, in: connection)
            return known?.isLocked(at: now) ?? false ? .unlocked(.init()) : nil
        }
    }

    /// Until when a name is locked; nil when it is not.
    package func lock(of name: String) async throws -> Moment? {
        let (index, now) = (failureIndex(of: name), clock())
        let known = try await database.read { try FailureRows.find(index, in: $0) }.map(FailedEntries.init)
        return known?.isLocked(at: now) ?? false ? known?.lockedUntil : nil
    }

    private func keep(_ words: String, of name: String, keeping session: String?, by actor: Actor) async throws {
        let hash = try await PasswordHash.make(words)
        let index = failureIndex(of: name)
        try await changeEntry(of: name, by: actor) { connection in
            if try StaffRows.find(name, in: connection)?.state == PersonState.left.rawValue {
                throw Refusal.mayNotLogIn(name)
            }
            try StaffRows.set(password: hash, of: name, in: connection)
            _ = try Self.endSessions(of: name, keeping: session, in: connection)
            try FailureRows.forget(index, in: connection)
            return .passwordChanged(.init())
        }
    }
}

extension Refusal {
    static func wrongPassword(_ field: String) -> Refusal {
        Refusal(.invalid, "wrong-password", Text(zh: "密码不正确", en: "That is not the password"), field: field)
    }
}
