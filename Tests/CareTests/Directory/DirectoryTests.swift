import Care
import CareTesting
import Testing

@Suite(.clause("7.2"), .clause("7.3"))
struct DirectoryTests {
    private static let program = Actor(.integration, .system, "tang")
    private static let peers = AccountPeers(othersInRole: 0, fallbackQueue: "general")

    private static func person(_ events: [StaffEvent]) throws -> Person {
        let entries = events.enumerated().map { index, event in
            JournalEntry(version: index + 1, at: .noon, actor: program, edition: "1.0.0", event: event)
        }
        var person = try #require(Person("lin", began: entries[0]))
        for entry in entries.dropFirst() { person.apply(entry) }
        return person
    }

    private static func joined(as role: Role) -> StaffEvent { .joined(.init(displayName: "林", role: role)) }

    private static func outcome(_ decide: () throws -> [StaffEvent]) throws -> [String] {
        do {
            return try decide().map { type(of: $0.body).type }
        } catch let refusal as Refusal {
            return [refusal.code]
        }
    }

    @Test func `whom the directory bars is suspended, and whom it bars no more stays so`() throws {
        let before = [Self.joined(as: .agent)]
        let out = try Self.person(before).following(
            DirectoryEntry(displayName: "林", isBarred: true),
            among: Self.peers,
            by: Self.program
        )
        let barred = try Self.person(before + out)
        let back = try barred.following(DirectoryEntry(displayName: "林"), among: Self.peers, by: Self.program)
        let free = try Self.person(before + out + back)

        #expect(barred.state == .suspended && barred.suspension == .directory && barred.isBarred)
        #expect(free.state == .suspended && !free.isBarred)
        #expect(try Self.outcome { try barred.activating(by: .staff("tang", .system)) } == ["directory-bars"])
    }

    @Test(arguments: [
        (Role.system, 0, ["last-administrator"]), (.system, 1, ["staff.barred", "staff.suspended"]),
        (.agent, 0, ["staff.barred", "staff.suspended"]),
    ])
    func `the last one of an administration cannot be barred`(role: Role, others: Int, outcome: [String]) throws {
        let person = try Self.person([Self.joined(as: role)])
        let peers = AccountPeers(othersInRole: others, fallbackQueue: "general")
        let entry = DirectoryEntry(displayName: "林", isBarred: true)

        #expect(try Self.outcome { try person.following(entry, among: peers, by: Self.program) } == outcome)
    }

    @Test(arguments: [(1, true), (200, true), (201, false), (0, false)])
    func `the directory's key has one to two hundred bytes`(length: Int, isTaken: Bool) throws {
        let entry = DirectoryEntry(displayName: "魏", externalID: String(repeating: "k", count: length))

        let outcome = try Self.outcome { try Person.opening("wei", as: entry, by: Self.program) }

        #expect(outcome == (isTaken ? ["staff.opened", "staff.linked"] : ["invalid-field"]))
    }

    @Test func `an administrator does not give the directory's reason`() throws {
        let person = try Self.person([Self.joined(as: .agent)])

        let outcome = try Self.outcome {
            try person.suspending(because: .directory, among: Self.peers, by: .staff("tang", .system))
        }

        #expect(outcome == ["invalid-field"])
    }

    @Test func `somebody who has left is not in the directory`() throws {
        let person = try Self.person([Self.joined(as: .agent), .account(.left(.init()))])
        let entry = DirectoryEntry(displayName: "林")

        #expect(
            try Self.outcome { try person.following(entry, among: Self.peers, by: Self.program) } == [
                "not-in-directory"
            ]
        )
        #expect(
            try Self.outcome { try person.leavingDirectory(among: Self.peers, by: Self.program) } == [
                "not-in-directory"
            ]
        )
    }

    @Test func `of a group that changes only what changed is kept`() throws {
        let content = DirectoryGroup.Content(displayName: "crew", members: ["lin", "wei"])
        let opened = try DirectoryGroup.opening(content, by: Self.program)
        let first = JournalEntry(version: 1, at: .noon, actor: Self.program, edition: "1.0.0", event: opened[0])
        let group = try #require(DirectoryGroup(id: "g", began: first))
        var next = group.content
        next.members = ["wei", "hua"]

        let events = try group.following(next, by: Self.program)

        #expect(events == [.membersChanged(.init(added: ["hua"], removed: ["lin"]))])
        #expect(try group.following(content, by: Self.program).isEmpty)
    }

    @Test(arguments: [(5_000, true), (5_001, false)])
    func `a group has five thousand members at most`(count: Int, isTaken: Bool) {
        let content = DirectoryGroup.Content(displayName: "crew", members: Set((0..<count).map { "m\($0)" }))

        #expect(((try? DirectoryGroup.opening(content, by: Self.program)) != nil) == isTaken)
    }

    @Test(arguments: Role.people.filter { $0 != .system })
    func `nobody but who keeps the accounts speaks for the directory`(role: Role) throws {
        let actor = Actor(.integration, role, "x")
        let content = DirectoryGroup.Content(displayName: "crew")

        #expect(throws: Refusal.self) { try Person.opening("wei", as: DirectoryEntry(displayName: "魏"), by: actor) }
        #expect(throws: Refusal.self) { try DirectoryGroup.opening(content, by: actor) }
    }
}
