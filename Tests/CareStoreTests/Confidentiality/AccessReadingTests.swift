import CareStore
import CareTesting
import Testing

/// What limits and detection ask of the access log.
@Suite(.clause("7.2"))
struct AccessReadingTests {
    private static func row(
        _ seq: Int64,
        at: Int64,
        _ actor: String = "staff/agent/lin",
        _ kind: String = "reveal",
        _ result: String = "done",
        of subject: String? = "c1"
    ) -> AccessRow {
        AccessRow(
            seq: seq,
            at: at,
            actor: actor,
            address: nil,
            kind: kind,
            object: "ticket/GZ1",
            result: result,
            subject: subject,
            count: 1,
            reason: nil,
            words: nil,
            hash: [1]
        )
    }

    @Test(arguments: Driver.underTest)
    func `the customers whom a person saw in the clear are counted once, by whatever role`(driver: Driver) async throws
    {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            try AccessRows.append(
                [
                    Self.row(1, at: 10, of: "c0"), Self.row(2, at: 11), Self.row(3, at: 12),
                    Self.row(4, at: 13, "staff/lead/lin", of: "c2"), Self.row(5, at: 14, "staff/agent/chen", of: "c3"),
                    Self.row(6, at: 15, "staff/agent/lin", "reveal", "refused", of: "c4"),
                    Self.row(7, at: 16, "staff/agent/lin", "read", of: "c5"),
                ],
                to: connection
            )
        }

        let seen = try await store.database.read {
            try AccessRows.revealed(to: ["staff/agent/lin", "staff/lead/lin"], since: 10, in: $0)
        }

        #expect(seen == ["c1": 12, "c2": 13])
    }

    @Test(arguments: Driver.underTest)
    func `each reader has a mark of its own, and it moves`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let marks = try await store.database.write { connection in
            let none = try AccessMarks.find("detection", in: connection)
            try AccessMarks.set(.init(seq: 3, at: 30), of: "detection", in: connection)
            try AccessMarks.set(.init(seq: 9, at: 90), of: "syslog", in: connection)
            try AccessMarks.set(.init(seq: 4, at: 40), of: "detection", in: connection)
            return (
                none, try AccessMarks.find("detection", in: connection), try AccessMarks.find("syslog", in: connection)
            )
        }

        #expect(marks.0 == nil)
        #expect(marks.1 == .init(seq: 4, at: 40) && marks.2 == .init(seq: 9, at: 90))
    }

    @Test(arguments: Driver.underTest, [(Int64(5), Int64(0)), (10, 0), (11, 1), (21, 3)])
    func `reading begins behind the last entry before a moment`(
        driver: Driver,
        asked: (moment: Int64, seq: Int64)
    ) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            try AccessRows.append([Self.row(1, at: 10), Self.row(2, at: 15), Self.row(3, at: 20)], to: connection)
        }

        let mark = try await store.database.read { try AccessMarks.before(asked.moment, in: $0) }

        #expect(mark.seq == asked.seq)
    }
}
