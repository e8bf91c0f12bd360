import Care
import CareDesk
import CareSQLite
import CareSimulation
import CareStore
import Foundation
import Logging
import Testing

/// Spoils a sound desk in one place at a time: the check that is there for it must see it, and no other be needed.
struct FullCheckTests {
    /// What is done to the file, and who must see it.
    struct Damage: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let statement: String
        let seenBy: Invariant
    }

    private static let damages = [
        Damage(
            testDescription: "a row in another stage",
            statement: "UPDATE tickets SET stage = 'closure' WHERE open",
            seenBy: .rows
        ),
        Damage(
            testDescription: "a row of another version",
            statement: "UPDATE tickets SET version = version + 1",
            seenBy: .rows
        ),
        Damage(
            testDescription: "a row due later",
            statement: "UPDATE tickets SET due_at = due_at + 1 WHERE open",
            seenBy: .rows
        ),
        Damage(
            testDescription: "a row without a journal",
            statement: "DELETE FROM journal WHERE stream = (SELECT 'ticket/' || id FROM tickets ORDER BY id LIMIT 1)",
            seenBy: .rows
        ),
        Damage(
            testDescription: "a duty due later",
            statement: "UPDATE obligations SET due_at = due_at + 1",
            seenBy: .duties
        ),
        Damage(
            testDescription: "a duty in another state",
            statement: "UPDATE obligations SET state = 'met'",
            seenBy: .duties
        ),
        Damage(
            testDescription: "a duty that is silent",
            statement: "UPDATE obligations SET next_at = NULL",
            seenBy: .duties
        ),
        Damage(
            testDescription: "a figure one too high",
            statement: "UPDATE counters SET n = n + 1 WHERE name = 'tickets/open'",
            seenBy: .counters
        ),
        Damage(
            testDescription: "an event by somebody else",
            statement: "UPDATE journal SET actor = 'staff/lead/other' WHERE version = 1 AND stream LIKE 'ticket/%'",
            seenBy: .chain
        ),
        Damage(
            testDescription: "an event of another time",
            statement: "UPDATE journal SET at = at - 1 WHERE version = 2",
            seenBy: .chain
        ),
        Damage(
            testDescription: "an event before the one before it",
            statement: "UPDATE journal SET at = 5 WHERE version = 2 AND stream LIKE 'ticket/%'",
            seenBy: .time
        ),
    ]

    @Test(arguments: damages) func `damage is seen by the check that is there for it`(damage: Damage) async throws {
        let own = try SimulationGround()
        let desk = try await Self.desk(on: own)
        try await Self.acceptTickets(on: desk)

        _ = try await own.database.write { try $0.execute(damage.statement, []) }
        let findings = try await FullCheck(desk).findings()

        #expect(findings.contains { $0.invariant == damage.seenBy }, "\(findings)")
        await own.remove()
    }

    @Test func `a sound desk has no findings`() async throws {
        let own = try SimulationGround()
        let desk = try await Self.desk(on: own)
        let acknowledged = try await Self.acceptTickets(on: desk)

        let findings = try await FullCheck(desk).findings(acknowledged: acknowledged)

        #expect(findings == [])
        await own.remove()
    }

    @Test func `an acknowledged deed that is gone is missed`() async throws {
        let own = try SimulationGround()
        let desk = try await Self.desk(on: own)
        let acknowledged = try await Self.acceptTickets(on: desk)

        try await own.database.write { connection in
            for table in ["journal", "tickets", "obligations", "counters"] {
                try connection.execute("DELETE FROM \(table)", [])
            }
        }
        let findings = try await FullCheck(desk).findings(acknowledged: acknowledged)

        #expect(findings.count == acknowledged.count)
        #expect(findings.allSatisfy { $0.invariant == .acknowledged })
        await own.remove()
    }

    static func desk(on own: SimulationGround) async throws -> Desk {
        try await Migration.migrate(own.database)
        return try await Desk(
            database: own.database,
            masterKey: MasterKey(bytes: Array(repeating: 3, count: 32)),
            surroundings: Desk.Surroundings(
                clock: { Moment(milliseconds: 1_780_000_000_000) },
                randomness: { UInt64.random(in: 0...UInt64.max) },
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
        )
    }

    /// Four tickets, one of them cancelled.
    @discardableResult
    private static func acceptTickets(on desk: Desk) async throws -> Acknowledgements {
        var acknowledged = Acknowledgements()
        let actor = Actor(.integration, .integration, "test")
        for number in 1...4 {
            let record = ContactRecord(
                channel: .web,
                number: .clear("1000000000\(number)"),
                province: "江苏",
                area: .urban,
                description: .clear("宽带断了"),
                expectedResult: .clear("修好")
            )
            acknowledged.add(
                try await desk.accept(ContactRequest(record: record, type: .fault, category: .broadband), by: actor)
            )
        }
        let first = try await desk.database.read { try Tickets.waiting(in: $0) }.map(\.number).min() ?? ""
        acknowledged.add(try await desk.cancel(first, because: "不需要了", by: .staff("lead1", .lead)))
        return acknowledged
    }
}
