import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct LogInTests {
    private static let password = "correct horse battery"
    private static let operating = Actor(.desk, .desk, "command")

    /// A desk with one person; to hash a password takes a tenth of a second.
    private static func desk() async throws -> OpenDesk {
        let open = try await OpenDesk()
        let hash = try await hash.value
        var newcomer = Newcomer(name: "lin", displayName: "林", role: .agent, password: nil)
        newcomer.passwordHash = hash
        try await open.desk.join(newcomer, by: operating)
        return open
    }

    private static let hash = Task { try await PasswordHash.make(password, rounds: 1_024) }

    private static func enter(
        _ open: OpenDesk,
        _ name: String = "lin",
        _ password: String = password
    ) async throws -> String {
        guard case .entered(let token) = try await open.desk.logIn(LogInAttempt(name: name, password: password)) else {
            throw Refusal(.forbidden, "code-needed", Text(zh: "须验证码", en: "A code is needed"))
        }
        return token
    }

    private static func refusal(_ open: OpenDesk, _ name: String, _ password: String) async -> String? {
        do {
            _ = try await enter(open, name, password)
            return nil
        } catch {
            return (error as? Refusal)?.code
        }
    }

    private static func events(_ open: OpenDesk) async throws -> [String] {
        try await open.desk.database.read { try Journal.stream("staff/lin", in: $0) }.map { "\($0.type) \($0.actor)" }
    }

    @Test(arguments: ["lin", "nobody"])
    func `five failures lock a name for half an hour, whether anybody has it or not`(name: String) async throws {
        let open = try await Self.desk()
        var codes: [String?] = []
        for _ in 0..<6 { codes.append(await Self.refusal(open, name, "wrong wrong wrong")) }
        let right = await Self.refusal(open, name, Self.password)
        open.clock.advance(by: .minutes(30))
        let later = await Self.refusal(open, name, Self.password)

        #expect(codes == Array(repeating: "log-in-failed", count: 5) + ["log-in-locked"])
        #expect(right == "log-in-locked")
        #expect(later == (name == "lin" ? nil : "log-in-failed"))
    }

    @Test func `a lock stands on the person's stream and outlives a restart`() async throws {
        let open = try await Self.desk()
        for _ in 0..<5 { _ = await Self.refusal(open, "lin", "wrong wrong wrong") }

        let again = try await OpenDesk.open(path: open.path, keyBytes: open.keyBytes, clock: open.clock, part: .beside)

        #expect(try await again.lock(of: "lin") == .noon + .minutes(30))
        #expect(try await Self.events(open).last == "staff.locked desk/desk/door")
    }

    @Test func `guesses that come at once are not more guesses`() async throws {
        let open = try await Self.desk()

        let codes = await withTaskGroup(of: String?.self) { group in
            for guess in 0..<8 { group.addTask { await Self.refusal(open, "lin", "wrong wrong \(guess)") } }
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(codes.allSatisfy { $0 == "log-in-failed" || $0 == "log-in-locked" })
        #expect(await Self.refusal(open, "lin", Self.password) == "log-in-locked")
        #expect(try await Self.events(open).count { $0.hasPrefix("staff.locked") } == 1)
    }

    @Test func `only who keeps the accounts unlocks, and it stands on the stream`() async throws {
        let open = try await Self.desk()
        for _ in 0..<5 { _ = await Self.refusal(open, "lin", "wrong wrong wrong") }

        let refusal = await #expect(throws: Refusal.self) { try await open.desk.unlock("lin", by: .zhou) }
        try await open.desk.unlock("lin", by: .staff("tang", .system))

        #expect(refusal?.code == "role-may-not")
        #expect(await Self.refusal(open, "lin", Self.password) == nil)
        #expect(try await Self.events(open).last == "staff.unlocked staff/system/tang")
    }

    @Test(arguments: [(Int64(14), true), (15, false), (16, false)])
    func `a session that nobody uses for fifteen minutes has ended`(minutes: Int64, isGood: Bool) async throws {
        let open = try await Self.desk()
        let token = try await Self.enter(open)

        open.clock.advance(by: .minutes(minutes))

        let principal = try await open.desk.principal(session: token, lastUsedAt: nil, isUse: true)
        #expect((principal != nil) == isGood)
    }

    @Test func `what a page asks by itself keeps no session alive`() async throws {
        let open = try await Self.desk()
        let token = try await Self.enter(open)

        for _ in 0..<2 {
            open.clock.advance(by: .minutes(7))
            _ = try await open.desk.principal(session: token, lastUsedAt: nil, isUse: false)
        }
        open.clock.advance(by: .minutes(1))

        #expect(try await open.desk.principal(session: token, lastUsedAt: nil, isUse: true) == nil)
    }

    @Test func `a use is written at most once a minute`() async throws {
        let open = try await Self.desk()
        let token = try await Self.enter(open)

        open.clock.advance(by: .seconds(59))
        _ = try await open.desk.principal(session: token, lastUsedAt: nil, isUse: true)
        let before = try await open.desk.sessions(of: "lin").map(\.usedAt)
        open.clock.advance(by: .seconds(1))
        _ = try await open.desk.principal(session: token, lastUsedAt: nil, isUse: true)

        #expect(before == [.noon])
        #expect(try await open.desk.sessions(of: "lin").map(\.usedAt) == [.noon + .minutes(1)])
    }

    @Test func `another password ends the other sessions and wants the old one`() async throws {
        let open = try await Self.desk()
        let (here, there) = (try await Self.enter(open), try await Self.enter(open))
        let own = try await open.desk.principal(session: here, lastUsedAt: nil, isUse: true)

        let wrong = await #expect(throws: Refusal.self) {
            try await open.desk.changePassword(from: "wrong", to: "a new long password", keeping: nil, by: .lin)
        }
        try await open.desk.changePassword(
            from: Self.password,
            to: "a new long phrase",
            keeping: own?.session,
            by: .lin
        )

        #expect(wrong?.code == "wrong-password")
        #expect(try await open.desk.principal(session: here, lastUsedAt: nil, isUse: true) != nil)
        #expect(try await open.desk.principal(session: there, lastUsedAt: nil, isUse: true) == nil)
        #expect(await Self.refusal(open, "lin", Self.password) == "log-in-failed")
        #expect(await Self.refusal(open, "lin", "a new long phrase") == nil)
    }

    @Test func `nobody makes a token in another's name or ends another's session`() async throws {
        let open = try await Self.desk()
        _ = try await Self.enter(open)
        let session = try #require(try await open.desk.sessions(of: "lin").first)

        for deed in [
            {
                _ = try await open.desk.createToken(
                    for: "lin",
                    scopes: ["all"],
                    validFor: .days(1),
                    by: .staff("tang", .system)
                )
            },
            { try await open.desk.endSession(session.id, of: "lin", by: .chen) },
            { try await open.desk.setPassword("a new long phrase", of: "lin", by: .zhou) },
        ] as [@Sendable () async throws -> Void] {
            let refusal = await #expect(throws: Refusal.self) { try await deed() }
            #expect(refusal?.kind == .forbidden)
        }
    }

    @Test func `a person has at most twenty sessions, and the one unused for longest gives way`() async throws {
        let open = try await Self.desk()
        var tokens: [String] = []
        for _ in 0..<21 {
            tokens.append(try await Self.enter(open))
            open.clock.advance(by: .seconds(1))
        }

        #expect(try await open.desk.sessions(of: "lin").count == 20)
        #expect(try await open.desk.principal(session: tokens[0], lastUsedAt: nil, isUse: true) == nil)
        #expect(try await open.desk.principal(session: tokens[20], lastUsedAt: nil, isUse: true) != nil)
    }

    @Test func `a password keeps the cost at which it was hashed, within bounds`() async throws {
        let cheap = try await PasswordHash.make(Self.password, rounds: 1_024)

        #expect(cheap.hasPrefix("scrypt$1024$8$1$"))
        #expect(try await PasswordHash.verify(Self.password, against: cheap))
        #expect(try await !PasswordHash.verify("wrong wrong", against: cheap))
        let dear = cheap.replacing("$1024$", with: "$1048576$")
        #expect(try await !PasswordHash.verify(Self.password, against: dear))
    }
}
