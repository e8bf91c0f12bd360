import Care
import CareTesting
import Testing

@Suite(.clause("7.2"))
struct PersonTests {
    private static let system = Actor.staff("tang", .system)
    private static let security = Actor.staff("an", .security)
    private static let today = CivilDate(dayNumber: 20_780)
    private static let agreement = Agreement(signedOn: today, reference: "BM-0042")
    private static let peers = AccountPeers(othersInRole: 0, fallbackQueue: "general")

    /// A person after these events.
    private static func person(_ events: [StaffEvent], named name: String = "lin") throws -> Person {
        let entries = events.enumerated().map { index, event in
            JournalEntry(version: index + 1, at: .noon, actor: system, edition: "1.0.0", event: event)
        }
        var person = try #require(Person(name, began: entries[0]))
        for entry in entries.dropFirst() { person.apply(entry) }
        return person
    }

    private static let opened = StaffEvent.account(.opened(.init(displayName: "林")))
    private static let filed = StaffEvent.account(.agreementFiled(.init(agreement: agreement)))

    private static func joined(as role: Role) -> StaffEvent { .joined(.init(displayName: "林", role: role)) }

    /// The code of the refusal, or the types of the events.
    private static func outcome(_ decide: () throws -> [StaffEvent]) throws -> [String] {
        do {
            return try decide().map { type(of: $0.body).type }
        } catch let refusal as Refusal {
            return [refusal.code]
        }
    }

    @Test func `an account is active when agreement and role are there, and not before`() throws {
        let bare = try Self.person([Self.opened])
        let promised = try Self.person([Self.opened, Self.filed])
        let role = try promised.granting(.quality, among: Self.peers, by: Self.security)
        let whole = try Self.person([Self.opened, Self.filed] + role)
        let unpromised = try Self.person([Self.opened] + role)

        #expect(try Self.outcome { try bare.activating(by: Self.system) } == ["account-incomplete"])
        #expect(try Self.outcome { try promised.activating(by: Self.system) } == ["account-incomplete"])
        #expect(try Self.outcome { try unpromised.activating(by: Self.system) } == ["account-incomplete"])
        #expect(try Self.outcome { try whole.activating(by: Self.system) } == ["staff.activated"])
    }

    @Test(arguments: Role.people)
    func `the system administrator keeps accounts, the security officer grants, nobody else does either`(
        role: Role
    ) throws {
        let other = Actor.staff("other", role)
        let person = try Self.person([Self.opened, Self.filed])
        let opening = try Self.outcome { try Person.opening("chen", displayName: "陈", by: other) }
        let granting = try Self.outcome { try person.granting(.quality, among: Self.peers, by: other) }

        #expect(opening == (role == .system ? ["staff.opened"] : ["role-may-not"]))
        #expect(granting == (role == .security ? ["staff.roleGranted"] : ["role-may-not"]))
    }

    @Test(arguments: [Role.system, .security, .audit], [Role.system, .security, .audit])
    func `from one administration nobody goes straight to another`(held: Role, asked: Role) throws {
        let person = try Self.person([Self.joined(as: held), Self.filed])
        let peers = AccountPeers(othersInRole: 1, fallbackQueue: "general")

        let outcome = try Self.outcome { try person.granting(asked, among: peers, by: Self.security) }

        #expect(outcome == (held == asked ? [] : ["administration-held"]))
    }

    @Test func `nobody grants himself anything`() throws {
        let own = try Self.person([Self.joined(as: .security)], named: "an")

        #expect(try Self.outcome { try own.granting(.lead, among: Self.peers, by: Self.security) } == ["own-account"])
        #expect(try Self.outcome { try own.reaching(ReachGrant(), by: Self.security) } == ["own-account"])
        #expect(
            try Self.outcome { try own.filing(Self.agreement, today: Self.today, by: Self.security) } == ["own-account"]
        )
    }

    @Test(arguments: [Role.desk, .customer, .integration])
    func `what is no role of people is granted to nobody`(role: Role) throws {
        let person = try Self.person([Self.opened])

        #expect(
            try Self.outcome { try person.granting(role, among: Self.peers, by: Self.security) } == ["invalid-field"]
        )
    }

    @Test(arguments: [(0, ["last-administrator"]), (1, ["staff.left"])])
    func `the last of an administration stays until there is another`(others: Int, outcome: [String]) throws {
        let peers = AccountPeers(othersInRole: others, fallbackQueue: "general")
        for role in [Role.system, .security, .audit] {
            let person = try Self.person([Self.joined(as: role)])

            #expect(try Self.outcome { try person.leaving(among: peers, by: Self.system) } == outcome)
        }
    }

    @Test func `who has left comes back by no deed`() throws {
        let person = try Self.person([Self.joined(as: .agent), Self.filed, .account(.left(.init()))])

        #expect(try Self.outcome { try person.activating(by: Self.system) } == ["person-left"])
        #expect(
            try Self.outcome { try person.granting(.lead, among: Self.peers, by: Self.security) } == ["person-left"]
        )
        #expect(try Self.outcome { try person.leaving(among: Self.peers, by: Self.system) } == [])
    }

    @Test func `whoever comes to handle tickets serves the queue of last resort until his profile is written`() throws {
        let person = try Self.person([Self.opened, Self.filed])
        let lead = try Self.person([Self.opened] + person.granting(.lead, among: Self.peers, by: Self.security))

        #expect(lead.profile?.queues == ["general"])
        #expect(
            try Self.outcome { try lead.granting(.agent, among: Self.peers, by: Self.security) } == [
                "staff.roleGranted"
            ]
        )
    }

    @Test func `somebody who is suspended is offline, and active again when he is let in`() throws {
        let before: [StaffEvent] = [Self.joined(as: .agent), Self.filed, .presenceChanged(.init(presence: .available))]
        let person = try Self.person(before)
        let out = try person.suspending(because: .inquiry, among: Self.peers, by: Self.system)
        let suspended = try Self.person(before + out)
        let back = try Self.person(before + out + suspended.activating(by: Self.system))

        #expect([suspended.state, back.state] == [.suspended, .active])
        #expect([suspended.presence, back.presence] == [.offline, .offline])
        #expect(suspended.suspension == .inquiry)
    }

    @Test(arguments: [(-1, true), (0, true), (1, false)])
    func `an agreement was signed today at the latest`(days: Int, isTaken: Bool) throws {
        let person = try Self.person([Self.opened])
        let signed = Agreement(signedOn: Self.today.adding(days: days), reference: "BM-1")

        let outcome = try Self.outcome { try person.filing(signed, today: Self.today, by: Self.security) }

        #expect(outcome == [isTaken ? "staff.agreementFiled" : "invalid-field"])
    }

    @Test func `every event of an account is read back as it was written`() throws {
        let grant = ReachGrant(queues: ["general", "lead"], provinces: ["河南"])
        let events: [StaffEvent] = [
            Self.opened, Self.filed, .account(.roleGranted(.init(role: .lead))),
            .account(.reachGranted(.init(reach: grant))), .account(.reachGranted(.init(reach: nil))),
            .account(.activated(.init())), .account(.suspended(.init(reason: .absence))),
            .account(.resumed(.init())), .account(.left(.init())),
        ]
        for event in events {
            var json = JSONText(capacity: 200)
            try event.body.write(to: &json)

            #expect(try StaffEvent(type: type(of: event.body).type, BodyFields(json.bytes)) == event)
        }
    }
}
