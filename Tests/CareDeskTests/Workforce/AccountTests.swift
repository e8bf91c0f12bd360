import Care
import CareDesk
import CareStore
import CareTesting
import Testing

/// What an account lets somebody do, and the moment at which it does no more.
@Suite(.clause("7.2"), .clause("7.3"))
struct AccountTests {
    private static let password = "correct horse battery"
    private static let system = Actor.staff("tang", .system)
    private static let security = Actor.staff("an", .security)
    private static let agreement = Agreement(signedOn: CivilDate(dayNumber: 20_000), reference: "BM-7")
    private static let hash = Task { try await PasswordHash.make(password, rounds: 1_024) }

    /// A desk with its administrators, and agent lin who holds a ticket and has every way in.
    private static func town() async throws -> (open: OpenDesk, ticket: String, session: String, token: String) {
        let open = try await OpenDesk()
        let hash = try await hash.value
        let profile = AgentProfile(name: "lin", queues: ["general"])
        var people = [
            Newcomer(name: "tang", displayName: "唐", role: .system, password: nil),
            Newcomer(name: "an", displayName: "安", role: .security, password: nil),
            Newcomer(name: "lin", displayName: "林", role: .agent, password: nil, profile: profile),
        ]
        for index in people.indices {
            people[index].passwordHash = hash
            people[index].agreement = agreement
            try await open.desk.join(people[index], by: Actor(.desk, .desk, "command"))
        }
        let number = try await open.desk.accept(.brokenFibre(), by: .chen).ticket.ticket.number
        _ = try await open.desk.assign(number, to: "lin", by: .lin)
        let token = try await open.desk.createToken(for: "lin", scopes: ["all"], validFor: .days(1), by: .lin)
        return (open, number, try await enter(open), token)
    }

    private static func enter(_ open: OpenDesk, _ name: String = "lin") async throws -> String {
        guard case .entered(let token) = try await open.desk.logIn(LogInAttempt(name: name, password: password)) else {
            throw Refusal(.forbidden, "code-needed", Text(zh: "须验证码", en: "A code is needed"))
        }
        return token
    }

    private static func code(_ deed: () async throws -> Void) async -> String? {
        do {
            try await deed()
            return nil
        } catch {
            return (error as? Refusal)?.code ?? "\(error)"
        }
    }

    private static func end(_ open: OpenDesk, finally: Bool) async throws {
        if finally {
            _ = try await open.desk.endAccount(of: "lin", by: system)
        } else {
            _ = try await open.desk.suspend("lin", because: .inquiry, by: system)
        }
    }

    @Test(arguments: [true, false])
    func `who leaves or is suspended has no way in any more, and what he held waits again`(isFinal: Bool) async throws {
        let (open, number, session, token) = try await Self.town()
        let turn = open.desk.door.turn

        try await Self.end(open, finally: isFinal)

        let bySession = try await open.desk.principal(session: session, lastUsedAt: nil, isUse: true)
        #expect(bySession == nil)
        #expect(try await open.desk.principal(token: token) == nil)
        #expect(try await open.desk.tokens(of: "lin").isEmpty)
        #expect(await Self.code { _ = try await Self.enter(open) } == "log-in-failed")
        #expect(open.desk.door.turn > turn)
        let ticket = try await open.desk.ticket(number)
        #expect(ticket.ticket.assignment == .waiting)
        #expect(ticket.entries.last?.actor == .dispatcher)
        #expect(await !open.desk.dispatcher.knows(agent: "lin"))
    }

    @Test func `who is let in again logs in anew and finds none of his old sessions`() async throws {
        let (open, _, session, token) = try await Self.town()
        try await Self.end(open, finally: false)

        _ = try await open.desk.activate("lin", by: Self.system)

        let old = try await open.desk.principal(session: session, lastUsedAt: nil, isUse: true)
        #expect(old == nil)
        #expect(try await open.desk.principal(token: token) == nil)
        #expect(await Self.code { _ = try await Self.enter(open) } == nil)
        #expect(await open.desk.dispatcher.knows(agent: "lin"))
    }

    @Test func `a leaver's account is closed with the same deed, and the rule counts it`() async throws {
        let (open, _, _, _) = try await Self.town()

        _ = try await open.desk.endAccount(of: "lin", by: Self.system)

        let duties = try await open.desk.database.read { try ObligationRows.ofSubject("staff/lin", in: $0) }
        #expect(duties.map(\.rule) == ["R-7.2-04"])
        #expect(duties.map(\.state) == ["met"])
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `a rebuild folds the duties of leavers too`() async throws {
        let (open, _, _, _) = try await Self.town()
        _ = try await open.desk.endAccount(of: "lin", by: Self.system)

        let other = try await OpenDesk.open(
            path: open.path,
            keyBytes: open.keyBytes,
            clock: open.clock,
            part: .rebuilding
        )
        _ = try await Rebuilder(other).run()

        #expect(try await other.verify().faults == [])
    }

    @Test(arguments: [
        "UPDATE staff SET role = 'system' WHERE name = 'lin'", "UPDATE staff SET active = (1 = 0) WHERE name = 'an'",
        "UPDATE staff SET reach = '{}' WHERE name = 'lin'",
        "INSERT INTO staff (name, display_name, role, password, active, profile, presence, version) "
            + "SELECT 'eve', 'Eve', role, password, active, profile, presence, version FROM staff WHERE name = 'lin'",
    ])
    func `verifying finds rights that no event gave`(forgery: String) async throws {
        let (open, _, _, _) = try await Self.town()
        let honest = try await open.desk.verify().faults

        try await open.desk.database.write { _ = try $0.execute(forgery, []) }

        #expect(honest == [])
        #expect(try await open.desk.verify().faults.count == 1)
    }

    @Test func `an account is opened, promised, given a role and let in by two people`() async throws {
        let (open, _, _, _) = try await Self.town()
        let desk = open.desk
        _ = try await desk.openAccount("wei", displayName: "魏", password: Self.password, by: Self.system)
        let early = await Self.code { _ = try await desk.activate("wei", by: Self.system) }
        let shut = await Self.code { _ = try await Self.enter(open, "wei") }
        _ = try await desk.fileAgreement(Self.agreement, of: "wei", by: Self.security)
        _ = try await desk.grantRole(.agent, to: "wei", by: Self.security)
        _ = try await desk.activate("wei", by: Self.system)

        #expect([early, shut] == ["account-incomplete", "log-in-failed"])
        #expect(await Self.code { _ = try await Self.enter(open, "wei") } == nil)
        #expect(await desk.dispatcher.knows(agent: "wei"))
        let notes = try await desk.database.read { connection in
            var query = AccessQuery(limit: 50)
            query.object = "staff/wei"
            return try query.page(in: connection).rows
        }
        #expect(
            notes.reversed().compactMap(\.reason) == [
                "staff.opened", "staff.agreementFiled", "staff.roleGranted", "staff.profileChanged", "staff.activated",
            ]
        )
    }

    @Test func `a granted reach counts at once and after a restart`() async throws {
        let (open, number, _, _) = try await Self.town()
        _ = try await open.desk.openAccount("wei", displayName: "魏", password: nil, by: Self.system)
        _ = try await open.desk.grantRole(.agent, to: "wei", by: Self.security)
        let wei = Actor.staff("wei", .agent)
        let before = try await open.desk.sees(number, wei)

        _ = try await open.desk.grantReach(ReachGrant(queues: ["lead"]), to: "wei", by: Self.security)

        #expect(before)
        #expect(try await !open.desk.sees(number, wei))
        let again = try await OpenDesk.open(path: open.path, keyBytes: open.keyBytes, clock: open.clock, part: .looking)
        #expect(try await !again.sees(number, wei))
    }

    @Test func `a grant over a queue that there is not is refused at its field`() async throws {
        let (open, _, _, _) = try await Self.town()

        let code = await Self.code {
            _ = try await open.desk.grantReach(ReachGrant(queues: ["nowhere"]), to: "lin", by: Self.security)
        }

        #expect(code == "invalid-field")
    }

    @Test func `of two who end each other at once one stays`() async throws {
        let (open, _, _, _) = try await Self.town()
        let two = Newcomer(name: "tian", displayName: "田", role: .system, password: nil)
        try await open.desk.join(two, by: Actor(.desk, .desk, "command"))

        async let one = Self.code { _ = try await open.desk.endAccount(of: "tian", by: Self.system) }
        async let other = Self.code { _ = try await open.desk.endAccount(of: "tang", by: .staff("tian", .system)) }

        #expect(Set([await one, await other]) == [nil, "last-administrator"])
    }

    @Test func `what a dead server did not take back is taken back when the desk opens again`() async throws {
        let (open, number, _, _) = try await Self.town()
        let beside = try await OpenDesk.open(path: open.path, keyBytes: open.keyBytes, clock: open.clock, part: .beside)
        _ = try await beside.endAccount(of: "lin", by: Self.system)
        let left = try await beside.ticket(number).ticket.assignment

        let again = try await OpenDesk.open(path: open.path, keyBytes: open.keyBytes, clock: open.clock)

        #expect(left == .taken(by: "lin"))
        #expect(try await again.ticket(number).ticket.assignment == .waiting)
    }

    @Test func `a role that handles no tickets gives back what was held`() async throws {
        let (open, number, _, _) = try await Self.town()

        _ = try await open.desk.grantRole(.quality, to: "lin", by: Self.security)

        #expect(try await open.desk.ticket(number).ticket.assignment == .waiting)
    }

    @Test func `the same key opens an account once`() async throws {
        let (open, _, _, _) = try await Self.town()
        let request = DeedRequest(key: "k1", fingerprint: [1])
        let first = try await open.desk.openAccount(
            "wei",
            displayName: "魏",
            password: nil,
            by: Self.system,
            request: request
        )
        let second = try await open.desk.openAccount(
            "wei",
            displayName: "魏",
            password: nil,
            by: Self.system,
            request: request
        )

        #expect([first.status, second.status] == [201, 201])
        #expect(first.person == second.person)
    }
}
