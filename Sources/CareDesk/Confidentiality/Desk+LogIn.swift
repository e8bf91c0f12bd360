import Care
import CareStore
import Crypto
import Foundation

extension Desk {
    /// How many sessions a person has at most; the one that was unused for longest gives way.
    private static let sessionsAtMost = 20

    /// Checks what somebody brings to the door, and opens a session or asks for the second factor.
    ///
    /// - Throws: `Refusal` of kind `forbidden` that does not say which was wrong, or that the name is locked: for a name that nobody has, too.
    package func logIn(_ attempt: LogInAttempt) async throws -> LogInOutcome {
        let person = try await prove(attempt.password, of: attempt.name)
        if try await hasFactor(person.name) {
            guard let code = attempt.code else {
                return .codeNeeded(challenge: door.challenge(person.name, at: clock()))
            }
            try await prove(code: code, of: person.name)
        }
        return .entered(token: try await openSession(of: person.name, from: attempt.origin))
    }

    /// Goes on where `logIn` asked for a code.
    package func logIn(challenge: String, code: String, from origin: LogInAttempt.Origin) async throws -> String {
        guard let name = door.name(challengedBy: challenge, at: clock()) else {
            throw Refusal(
                .forbidden,
                "challenge-over",
                Text(zh: "登录超时，请重新输入密码", en: "That took too long; enter the password again")
            )
        }
        try await prove(code: code, of: name)
        door.forget(challenge: challenge)
        return try await openSession(of: name, from: origin)
    }

    package func logOut(token: String) async throws {
        try await forget(token)
        door.changed()
    }

    /// The person whose password this is; a wrong one is counted.
    func prove(_ password: String, of name: String) async throws -> StaffRow {
        let now = clock()
        let index = failureIndex(of: name)
        let (row, failures) = try await database.read { connection in
            (try StaffRows.find(name, in: connection), try FailureRows.find(index, in: connection))
        }
        if let failures, FailedEntries(failures).isLocked(at: now) { throw Refusal.locked(settings.entry) }
        let isRight = try await PasswordHash.verify(password, against: row?.password ?? "")
        guard let row, isRight, row.isActive else {
            try await countFailure(under: name, isKnown: row != nil)
            throw Refusal.logInFailed
        }
        return row
    }

    /// Counts a failure, and locks the name when it was one too many.
    func countFailure(under name: String, isKnown: Bool) async throws {
        let (now, index, rules) = (clock(), failureIndex(of: name), settings.entry)
        // A name that nobody has may be a password in the wrong field, and is not kept.
        var refused = AccessNote(.logIn, isKnown ? "staff/\(name)" : "staff", by: .door, result: .refused)
        refused.address = AccessTrail.current?.address
        let note = refused
        let seq = try await database.write { connection -> Int64? in
            try self.accessLog.add(note, in: connection)
            let known = try FailureRows.find(index, in: connection).map(FailedEntries.init)
            if let known, known.isLocked(at: now) { return nil }
            let next = FailedEntries.failing(again: known, at: now, under: rules)
            try FailureRows.sweep(before: (now - rules.lockSpan - rules.lockSpan).milliseconds, in: connection)
            try FailureRows.keep(FailureRows.Row(next), of: index, in: connection)
            guard let until = next.lockedUntil, isKnown else { return nil }
            return try self.note(.locked(.init(until: until)), of: name, by: .door, in: connection)
        }
        if let seq { announcer.announce(seq) }
    }

    /// Opens a session for somebody who has shown everything; a lock or a suspension that came meanwhile still counts.
    func openSession(of name: String, from origin: LogInAttempt.Origin) async throws -> String {
        let token = Self.newToken()
        let (now, index, rules) = (clock(), failureIndex(of: name), settings.entry)
        let session = Credentials.Session(
            hash: Self.hash(token),
            staff: name,
            createdAt: now.milliseconds,
            seenAt: now.milliseconds,
            expiresAt: (now + rules.absoluteLimit).milliseconds,
            csrf: Self.newToken(),
            address: origin.address,
            agent: origin.agent
        )
        try await database.write { connection in
            let failures = try FailureRows.find(index, in: connection)
            if let failures, FailedEntries(failures).isLocked(at: now) { throw Refusal.locked(rules) }
            guard let row = try StaffRows.find(name, in: connection), row.isActive else { throw Refusal.logInFailed }
            try FailureRows.forget(index, in: connection)
            try DraftRows.sweep(by: now.milliseconds, in: connection)
            try AttachmentRows.sweep(by: now.milliseconds, in: connection)
            try Credentials.sweep(
                before: now.milliseconds,
                unusedSince: (now - rules.idleLimit).milliseconds,
                in: connection
            )
            for old in try Credentials.sessions(of: name, in: connection).dropFirst(Self.sessionsAtMost - 1) {
                try Credentials.end(sessionHash: old.hash, in: connection)
            }
            try Credentials.keep(session, in: connection)
            let role = Role(rawValue: row.role) ?? .desk
            var note = AccessNote(.logIn, "door", by: .staff(name, role))
            note.address = origin.address
            try self.accessLog.add(note, in: connection)
        }
        return token
    }

    private func forget(_ token: String) async throws {
        let (hash, address) = (Self.hash(token), AccessTrail.current?.address)
        try await database.write { connection in
            guard let session = try Credentials.session(hash: hash, in: connection) else { return }
            try Credentials.end(sessionHash: hash, in: connection)
            let role = try StaffRows.find(session.staff, in: connection).flatMap { Role(rawValue: $0.role) } ?? .desk
            var note = AccessNote(.logOut, "door", by: .staff(session.staff, role))
            note.address = address
            try self.accessLog.add(note, in: connection)
        }
    }

    func failureIndex(of name: String) -> [UInt8] { vault.index(ofNumber: "log-in/\(name)") }

    static func newToken() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) }.hexadecimal
    }

    static func hash(_ token: String) -> [UInt8] { Array(SHA256.hash(data: Data(token.utf8))) }

    /// What the list of sessions or tokens calls one: enough of the hash to tell it from all others, nothing that opens anything.
    static func publicID(_ hash: [UInt8]) -> String { Array(hash.prefix(8)).hexadecimal }
}

extension Refusal {
    static let logInFailed = Refusal(
        .forbidden,
        "log-in-failed",
        Text(zh: "用户名或密码不正确", en: "Name or password is wrong")
    )

    static func locked(_ rules: EntryRules) -> Refusal {
        let minutes = rules.lockSpan.milliseconds / 60_000
        return Refusal(
            .forbidden,
            "log-in-locked",
            Text(
                zh: "失败次数过多，已锁定 \(minutes) 分钟；管理员可提前解锁",
                en: "Too many failures: locked for \(minutes) minutes, unless an administrator unlocks it before"
            ),
            clause: ClauseNumber(7, 3)
        )
    }
}

extension FailedEntries {
    init(_ row: FailureRows.Row) {
        self.init(
            count: Int(row.count),
            lastAt: Moment(milliseconds: row.lastAt),
            lockedUntil: row.lockedUntil.map(Moment.init(milliseconds:))
        )
    }
}

extension FailureRows.Row {
    init(_ failures: FailedEntries) {
        self.init(
            count: Int64(failures.count),
            lastAt: failures.lastAt.milliseconds,
            lockedUntil: failures.lockedUntil?.milliseconds
        )
    }
}
