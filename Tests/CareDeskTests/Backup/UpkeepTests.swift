import Care
import CareDesk
import CareTesting
import Foundation
import Testing

@Suite(.clause("7.3"))
struct UpkeepTests {
    private static let rule = "R-7.3-06"

    @Test func `the upkeep is opened once, however often the desk is served`() async throws {
        let open = try await OpenDesk()

        let first = try await open.desk.openUpkeep(by: .timekeeper)
        let second = try await open.desk.openUpkeep(by: .timekeeper)

        #expect(first.content.number.hasPrefix("YW"))
        #expect(second.content.number == first.content.number)
        #expect(second.matter.obligations[Self.rule]?.state == .pending)
        #expect(try await open.desk.verify().faults == [])
    }

    @Test func `a quarter without a drill is a breach, and goes up to the system administrator`() async throws {
        let open = try await OpenDesk()
        _ = try await open.desk.openUpkeep(by: .timekeeper)

        open.clock.advance(by: .days(91))
        try await Timekeeper(open.desk).tick()
        let before = try #require(try await open.desk.upkeep())
        open.clock.advance(by: .days(21))
        try await Timekeeper(open.desk).tick()
        let after = try #require(try await open.desk.upkeep())

        #expect(before.matter.obligations[Self.rule]?.state == .pending)
        #expect(after.matter.obligations[Self.rule]?.state == .breached)
        let escalated = after.entries.compactMap { entry -> Role? in
            if case .escalated(let body) = entry.event { body.to } else { nil }
        }
        #expect(escalated == [.system])
        #expect(try await open.desk.verify().faults == [])
    }

    @Test(.onFiles) func `a drill meets the quarter and begins the next`() async throws {
        let ground = try await BackupGround()
        defer { ground.end() }
        let desk = ground.open.desk
        _ = try await desk.openUpkeep(by: .timekeeper)
        let backup = try await ground.make()
        ground.open.clock.advance(by: .days(30))

        let scratch = ground.shelf.folder.appending(path: ".scratch")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: false)
        let found = try await ground.bench.tried(backup, masterKey: ground.key, beside: desk, in: scratch) { _, _, _ in
        }
        try await desk.noteRestoration(of: backup, .drill, found: found, by: .wei)
        let upkeep = try #require(try await desk.upkeep())

        let duties = upkeep.matter.obligations.all.filter { $0.rule.rawValue == Self.rule }
        #expect(upkeep.content.tries == 1 && upkeep.content.status == "tried")
        #expect(duties.map(\.state) == [.met, .pending])
        #expect(duties.last?.openedAt == ground.open.clock.moment)
        #expect(try await desk.verify().faults == [])
    }
}
