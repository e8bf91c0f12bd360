import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct AccessTermTests {
    private let open: OpenDesk
    private let keeper: AnchorKeeper
    private static let pan = Actor.staff("pan", .audit)

    init() async throws {
        open = try await OpenDesk()
        keeper = AnchorKeeper(open.desk)
    }

    private var desk: Desk { open.desk }

    /// One note on each of so many days, beginning with noon of 2026-11-23.
    private func note(days: Int) async throws {
        for day in 0..<days {
            try await keeper.look()
            try await desk.accessLog.record(AccessNote(.read, "ticket/GZ\(day)", by: .lin))
            open.clock.advance(by: .days(1))
        }
        try await keeper.look()
    }

    private func objects() async throws -> [String] {
        try await desk.database.read { try AccessRows.after(0, limit: 10_000, in: $0) }
            .map(\.object).filter { $0.hasPrefix("ticket/") }
    }

    @Test func `what is younger than three years stays`() async throws {
        try await note(days: 2)
        open.clock.advance(by: .days(3 * 365 - 2))

        let done = try await desk.pruneAccessLog(by: Self.pan)

        #expect(done.entries == 0 && done.cutAfter == 0 && done.day == nil)
        #expect(try await objects() == ["ticket/GZ0", "ticket/GZ1"])
    }

    @Test func `a day goes when three years have passed since it, the next day stays, and the rest verifies`()
        async throws
    {
        try await note(days: 3)
        // The third 23 November from then has ended, and the 24th has not.
        open.clock.advance(by: .days(3 * 365 + 1 - 3 + 1))
        try await keeper.look()

        let done = try await desk.pruneAccessLog(by: Self.pan)

        #expect(done.day == "2026-11-23" && done.entries > 0)
        #expect(try await objects() == ["ticket/GZ1", "ticket/GZ2"])
        let report = try await desk.verifyAccessLog()
        #expect(report.faults == [] && report.cutAfter == done.cutAfter)
        #expect(try await desk.verifyAnchors(of: .access).faults == [])
        #expect(try await desk.verify().faults == [])
    }

    @Test func `the cut is noted, and what is noted after it goes on with the chain`() async throws {
        try await note(days: 1)
        open.clock.advance(by: .days(3 * 366))
        try await keeper.look()

        let first = try await desk.pruneAccessLog(by: Self.pan)
        let second = try await desk.pruneAccessLog(by: Self.pan)
        try await note(days: 2)

        let rows = try await desk.database.read { try AccessRows.after(0, limit: 10_000, in: $0) }
        #expect(rows.first?.seq == first.cutAfter + 1)
        #expect(rows.contains { $0.object == "access" && $0.reason == "prune" && $0.actor == "staff/audit/pan" })
        #expect(second.entries == 0 && second.cutAfter == first.cutAfter)
        #expect(try await desk.verifyAccessLog().faults == [])
    }

    @Test func `a cut that nobody signed is found`() async throws {
        try await note(days: 1)
        open.clock.advance(by: .days(3 * 366))
        try await keeper.look()
        _ = try await desk.pruneAccessLog(by: Self.pan)

        _ = try await desk.database.write { try $0.execute("UPDATE access_cuts SET at = at + 1", []) }

        #expect(try await desk.verifyAccessLog().faults.first?.contains("signature") == true)
    }

    @Test(arguments: [Role.auditor, .security, .system, .lead])
    func `only the audit administrator ends the term`(role: Role) async throws {
        let refusal = await #expect(throws: Refusal.self) { try await desk.pruneAccessLog(by: .staff("wu", role)) }

        #expect(refusal?.code == "role-may-not")
    }
}
