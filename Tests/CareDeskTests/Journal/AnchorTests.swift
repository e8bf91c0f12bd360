import Care
import CareDesk
import CareGround
import CareStore
import CareTesting
import Foundation
import Testing

@Suite(.clause("7.3"))
struct AnchorTests {
    private let open: OpenDesk
    private let keeper: AnchorKeeper

    init() async throws {
        open = try await OpenDesk()
        keeper = AnchorKeeper(open.desk)
    }

    /// Writes a ticket on each of so many days, and looks after each midnight.
    private func write(days: Int) async throws {
        for day in 0..<days {
            try await keeper.look()
            _ = try await open.desk.accept(.brokenFibre(number: "1380000001\(day)"), by: .lin)
            open.clock.advance(by: .days(1))
        }
        try await keeper.look()
    }

    private func run(_ sql: String) async throws {
        _ = try await open.desk.database.write { try $0.execute(sql, []) }
    }

    @Test func `each ended day is anchored, one after the other without a gap`() async throws {
        try await write(days: 3)

        let anchors = try await open.desk.anchors()
        let report = try await open.desk.verifyAnchors()

        #expect(anchors.map(\.day) == ["2026-11-23", "2026-11-24", "2026-11-25"])
        #expect(anchors.first?.firstSeq == 1)
        #expect(
            zip(anchors, anchors.dropFirst()).allSatisfy { $1.firstSeq == $0.lastSeq + 1 && $1.previous == $0.root }
        )
        #expect(report.faults == [])
        #expect(report.events == Int(try #require(anchors.last?.lastSeq)))
    }

    @Test(arguments: [(-1, 0), (0, 1), (1, 1)])
    func `a day ends at its local midnight and not before`(milliseconds: Int64, sealed: Int) async throws {
        try await keeper.look()
        _ = try await open.desk.accept(.brokenFibre(), by: .lin)
        open.clock.advance(by: .hours(12) + Span(milliseconds: milliseconds))

        try await keeper.look()

        #expect(try await open.desk.anchors().count == sealed)
    }

    @Test func `what is taken in of an older time stands in the day on which it was written`() async throws {
        try await write(days: 1)
        var old = ContactRequest.brokenFibre(number: "13800000099")
        old.receivedAt = .noon - .days(20)

        _ = try await open.desk.accept(old, by: Importer.actor)
        open.clock.advance(by: .days(1))
        try await keeper.look()

        #expect(try await open.desk.anchors().map(\.day) == ["2026-11-23", "2026-11-24"])
        #expect(try await open.desk.verifyAnchors().faults == [])
    }

    @Test func `days that ended while no program ran are anchored at the next start, and empty days have none`()
        async throws
    {
        try await keeper.look()
        _ = try await open.desk.accept(.brokenFibre(), by: .lin)
        open.clock.advance(by: .days(4))

        let later = try await OpenDesk.open(path: open.path, keyBytes: open.keyBytes, clock: open.clock)
        try await AnchorKeeper(later).look()
        _ = try await later.accept(.brokenFibre(number: "13800000002"), by: .lin)
        open.clock.advance(by: .days(1))
        try await AnchorKeeper(later).look()

        #expect(try await later.anchors().map(\.day) == ["2026-11-23", "2026-11-27"])
        #expect(try await later.verifyAnchors().faults == [])
    }

    @Test func `looking again seals nothing twice`() async throws {
        try await write(days: 2)
        let before = try await open.desk.anchors()

        let sealed = try await AnchorKeeper(open.desk).look()

        #expect(sealed == 0)
        #expect(try await open.desk.anchors() == before)
    }

    @Test(arguments: [
        // The last event of a stream is gone: its chain does not show it.
        (
            "DELETE FROM journal WHERE seq = (SELECT last_seq FROM anchors ORDER BY first_seq LIMIT 1 OFFSET 1)",
            "2026-11-24"
        ),
        ("UPDATE journal SET hash = \(Ground.zeros(32)) WHERE seq = 2", "2026-11-23"),
        ("UPDATE anchors SET root = \(Ground.zeros(32)) WHERE day = '2026-11-24'", "2026-11-24"),
        ("UPDATE anchors SET signature = \(Ground.zeros(64)) WHERE day = '2026-11-25'", "2026-11-25"),
        ("UPDATE anchors SET events = events + 1 WHERE day = '2026-11-25'", "2026-11-25"),
        ("UPDATE anchors SET signature = NULL WHERE day = '2026-11-24'", "2026-11-25"),
        ("DELETE FROM anchors WHERE day = '2026-11-23'", "2026-11-24"),
        ("DELETE FROM anchors WHERE day = '2026-11-24'", "2026-11-25"),
    ])
    func `a changed past is found and the day is named`(change: String, day: String) async throws {
        try await write(days: 3)

        try await run(change)

        let fault = try #require(try await open.desk.verifyAnchors().faults.first)
        #expect(fault.contains(day), "\(fault)")
    }

    @Test func `an event that is put into an ended day is found`() async throws {
        try await write(days: 2)
        try await run("UPDATE journal SET seq = seq + 1000 WHERE seq = 3")

        try await run(
            """
            INSERT INTO journal (seq, stream, version, type, at, actor, edition, body, prev, hash)
            SELECT 3, stream, version + 50, type, at, actor, edition, body, prev, \(Ground.zeros(32)) FROM journal WHERE seq = 2
            """
        )

        #expect(try await open.desk.verifyAnchors().faults.first?.contains("2026-11-23") == true)
    }

    @Test func `anchors that were kept elsewhere show a past that was written anew and signed again`() async throws {
        try await write(days: 2)
        let kept = try await open.desk.anchors()
        try await run("DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal WHERE seq <= \(kept[1].lastSeq))")
        try await run("DELETE FROM anchors")
        try await AnchorKeeper(open.desk).look()
        open.clock.advance(by: .days(1))
        try await AnchorKeeper(open.desk).look()

        let own = try await open.desk.verifyAnchors()
        let compared = try await open.desk.verifyAnchors(kept)

        #expect(own.faults == [])
        #expect(compared.faults.first?.contains("2026-11-24") == true)
    }

    @Test func `whoever holds the public key checks an anchor without the desk`() async throws {
        try await write(days: 1)
        let anchor = try #require(try await open.desk.anchors().first)
        let other = try AnchorKeyPair.other

        #expect(anchor.fault(after: nil, under: open.desk.anchorKey.publicKey) == nil)
        #expect(anchor.fault(after: nil, under: other) != nil)
    }
}

private enum AnchorKeyPair {
    /// A public key that signed nothing here.
    static var other: [UInt8] {
        get throws {
            try #require([UInt8](hexadecimal: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))
        }
    }
}
