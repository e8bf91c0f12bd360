import Care
import CareDesk
import CareGround
import CareSQLite
import CareStore
import CareTesting
import Foundation
import Logging
import Synchronization
import Testing

@Suite(.clause("7.3"))
struct AccessLogTests {
    private let open: OpenDesk

    init() async throws {
        open = try await OpenDesk()
    }

    private var log: AccessLog { open.desk.accessLog }

    private func rows() async throws -> [AccessRow] {
        try await open.desk.database.read { try AccessRows.after(0, limit: 10_000, in: $0) }
    }

    private func run(_ sql: String) async throws {
        _ = try await open.desk.database.write { try $0.execute(sql, []) }
    }

    /// Notes so many reads of tickets.
    private func read(_ count: Int) async throws {
        for number in 0..<count {
            try await log.note(AccessNote(.read, "ticket/GZ\(number)", by: .lin, subject: "c\(number)"))
        }
        try await log.flush()
    }

    @Test func `a note says when, who, what and how it ended`() async throws {
        let before = try await rows().count
        var note = AccessNote(
            .reveal,
            "ticket/GZ1",
            by: .zhou,
            result: .refused,
            subject: "c1",
            count: 0,
            reason: "verify"
        )
        note.address = "10.0.0.7"

        try await log.note(note)
        try await log.flush()

        let row = try #require(try await rows().dropFirst(before).first)
        #expect(
            [row.actor, row.address, row.kind, row.object] == ["staff/lead/zhou", "10.0.0.7", "reveal", "ticket/GZ1"]
        )
        #expect([row.result, row.subject, row.reason] == ["refused", "c1", "verify"])
        #expect(row.at == Moment.noon.milliseconds)
        #expect(row.seq == Int64(before + 1))
    }

    @Test func `notes are chained in the order in which they came, whatever the size of a batch`() async throws {
        try await read(3)
        try await read(40)
        try await log.record(AccessNote(.export, "tickets", by: .zhou))

        let report = try await open.desk.verifyAccessLog()

        #expect(report.faults == [])
        #expect(report.entries == (try await rows()).count)
        #expect(
            try await rows().suffix(44).map(\.object) == (0..<3).map { "ticket/GZ\($0)" }
                + (0..<40).map { "ticket/GZ\($0)" } + ["tickets"]
        )
    }

    @Test func `many who note at once leave one chain without a gap`() async throws {
        let log = log
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let note = AccessNote(.read, "ticket/GZ\(number)", by: .lin)
                    if number.isMultiple(of: 5) { try await log.record(note) } else { try await log.note(note) }
                }
            }
            try await group.waitForAll()
        }
        try await log.flush()

        let report = try await open.desk.verifyAccessLog()

        #expect(report.faults == [])
        #expect(Set(try await rows().map(\.object)).isSuperset(of: (0..<200).map { "ticket/GZ\($0)" }))
    }

    @Test(arguments: [
        "at = at + 1", "actor = 'staff/agent/chen'", "address = '10.0.0.8'", "kind = 'search'", "object = 'ticket/GZ9'",
        "result = 'refused'", "subject = 'c9'", "subject = NULL", "n = 2", "reason = 'x'",
        "words = \(Ground.bytes("00"))",
        "hash = \(Ground.zeros(32))",
    ])
    func `one changed column is found and its entry named`(change: String) async throws {
        try await read(9)
        let place = try #require(try await rows().dropLast(4).last?.seq)

        try await run("UPDATE access_log SET \(change) WHERE seq = \(place)")

        let report = try await open.desk.verifyAccessLog()
        #expect(report.faults.first == "entry \(place) of the access log is not what was written")
    }

    @Test func `any one flipped bit of an entry's hash is found`() async throws {
        try await read(4)
        let row = try #require(try await rows().dropLast().last)
        for bit in stride(from: 0, to: 256, by: 37) {
            var hash = row.hash
            hash[bit / 8] ^= 1 << UInt8(bit % 8)
            let flipped = hash.hexadecimal

            try await run("UPDATE access_log SET hash = \(Ground.bytes(flipped)) WHERE seq = \(row.seq)")

            #expect(try await open.desk.verifyAccessLog().faults.first?.contains("entry \(row.seq) ") == true)
        }
    }

    @Test func `an entry that is gone is named`() async throws {
        try await read(6)
        let place = try #require(try await rows().dropLast(2).last?.seq)

        try await run("DELETE FROM access_log WHERE seq = \(place)")

        #expect(try await open.desk.verifyAccessLog().faults == ["entry \(place) of the access log is missing"])
    }

    @Test func `the end that was cut off shows in the anchor of its day`() async throws {
        let keeper = AnchorKeeper(open.desk)
        try await keeper.look()
        try await read(5)
        open.clock.advance(by: .days(1))
        try await keeper.look()
        #expect(try await open.desk.verifyAnchors(of: .access).faults == [])

        try await run("DELETE FROM access_log WHERE seq = (SELECT max(seq) FROM access_log)")

        #expect(try await open.desk.verifyAccessLog().faults == [])
        #expect(try await open.desk.verifyAnchors(of: .access).faults.first?.contains("2026-11-23") == true)
    }

    @Test func `the anchors of the log and of the journal are told apart by what is signed`() async throws {
        let keeper = AnchorKeeper(open.desk)
        try await keeper.look()
        try await read(1)
        open.clock.advance(by: .days(1))
        try await keeper.look()

        let anchor = try #require(try await open.desk.anchors(of: .access).first)

        #expect(anchor.fault(after: nil, under: open.desk.anchorKey.publicKey, in: .access) == nil)
        #expect(anchor.fault(after: nil, under: open.desk.anchorKey.publicKey, in: .journal) != nil)
    }

    @Test func `who joins, gets a token or changes a profile is noted with the deed itself`() async throws {
        let installer = Actor(.desk, .desk, "command")
        let newcomer = Newcomer(name: "wu", displayName: "吴", role: .agent, password: nil)
        try await open.desk.join(newcomer, by: installer)
        _ = try await open.desk.createToken(for: "wu", scopes: ["all"], validFor: .days(1), by: installer)
        try await open.desk.setProfile(AgentProfile(name: "wu", displayName: "吴", queues: ["general"]), by: installer)

        let notes = try await rows().filter { $0.object == "staff/wu" }

        #expect(notes.map(\.reason) == ["staff.joined", "staff.tokenMade", "profile"])
        #expect(notes.allSatisfy { $0.kind == "administer" && $0.actor == "desk/desk/command" })
    }

    @Test func `a server that did not end its work is told`() async throws {
        let server = Actor(.desk, .desk, "serve")
        try await log.record(AccessNote(.start, "program/serve", by: server, count: 0))
        try await read(1)
        let last = try #require(try await rows().last?.seq)
        try await log.record(AccessNote(.start, "program/serve", by: server, count: 0))
        try await log.record(AccessNote(.stop, "program/serve", by: server, count: 0))

        #expect(try await open.desk.verifyAccessLog().interruptions == [last])
    }
}

@Suite(.clause("7.3"))
struct AccessLogFullTests {
    @Test func `nothing is dropped when the notes cannot be written, and reading stops when there is no room`()
        async throws
    {
        let open = try await OpenDesk()
        let database = StuckDatabase(open.desk.database)
        var pace = AccessLog.Pace()
        pace.capacity = 3
        // The test itself says when notes are written.
        pace.pause = .seconds(86_400)
        let log = AccessLog(
            database: database,
            zone: CivilZone(.gmt),
            clock: { .noon },
            logger: Logger(label: "test"),
            pace: pace
        )
        database.isStuck = true

        for number in 0..<3 { try await log.note(AccessNote(.read, "ticket/GZ\(number)", by: .lin)) }
        await #expect(throws: StoreFault.self) { try await log.note(AccessNote(.read, "ticket/GZ3", by: .lin)) }
        await #expect(throws: StoreFault.self) { try await log.record(AccessNote(.reveal, "ticket/GZ3", by: .lin)) }
        database.isStuck = false
        try await log.note(AccessNote(.read, "ticket/GZ4", by: .lin))
        try await log.flush()

        let objects = try await database.read { try AccessRows.after(0, limit: 100, in: $0) }.map(\.object)
        #expect(objects.filter { $0.hasPrefix("ticket/") } == ["ticket/GZ0", "ticket/GZ1", "ticket/GZ2", "ticket/GZ4"])
        #expect(try await open.desk.verifyAccessLog().faults == [])
    }
}

/// A database whose disk is full for as long as the test says.
private final class StuckDatabase: Database {
    private let inner: any Database
    private let stuck = Mutex(false)

    init(_ inner: any Database) {
        self.inner = inner
    }

    var isStuck: Bool {
        get { stuck.withLock { $0 } }
        set { stuck.withLock { $0 = newValue } }
    }

    var dialect: Dialect { inner.dialect }

    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await inner.read(body)
    }

    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        if isStuck { throw StoreFault(kind: .full, message: "no room", code: 13) }
        return try await inner.write(body)
    }

    func copy(to path: String, progress: @escaping @Sendable (Int64, Int64) -> Void) async throws {
        try await inner.copy(to: path, progress: progress)
    }

    func close() async { await inner.close() }
}
