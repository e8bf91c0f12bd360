import Care
import CareTesting
import Testing

@testable import CareStore

@Suite(.clause("8.3"))
struct WallboardCountTests {
    private static let own = Reach(.part(queues: ["general"], provinces: nil), of: "lin")

    private func store(_ driver: Driver, _ rows: [TicketRow]) async throws -> Store {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            for row in rows { try Tickets.insert(row, into: connection) }
        }
        return store
    }

    @Test(arguments: Driver.underTest)
    func `what waits on a channel is counted within reach, with the one that waits longest`(driver: Driver) async throws
    {
        let store = try await store(
            driver,
            [
                .sample("a", receivedAt: 5_000), .sample("b", queue: "billing", receivedAt: 3_000),
                .sample("c", status: "held", receivedAt: 1_000), .sample("d", assignee: "lin", receivedAt: 2_000),
                .sample("e", channel: "web", receivedAt: 500), .sample("f", isOpen: false, receivedAt: 400),
            ]
        )

        let (all, part, none) = try await store.database.read { connection in
            (
                try Tickets.waitingLine(on: "phone", within: .everything, in: connection),
                try Tickets.waitingLine(on: "phone", within: Self.own, in: connection),
                try Tickets.waitingLine(on: "sms", within: .everything, in: connection)
            )
        }

        #expect(all == .init(count: 2, oldestReceivedAt: 3_000, isWhole: true))
        #expect(part == .init(count: 1, oldestReceivedAt: 5_000, isWhole: true))
        #expect(none == .init(count: 0, oldestReceivedAt: nil, isWhole: true))
    }

    @Test(arguments: Driver.underTest)
    func `overdue is what was due before, open and within reach`(driver: Driver) async throws {
        let store = try await store(
            driver,
            [
                .sample("a", dueAt: 1_000), .sample("b", queue: "billing", dueAt: 900), .sample("c", dueAt: 2_000),
                .sample("d", isOpen: false, dueAt: 10),
            ]
        )

        let (all, part) = try await store.database.read { connection in
            (
                try Tickets.overdue(at: 2_000, within: .everything, in: connection),
                try Tickets.overdue(at: 2_000, within: Self.own, in: connection)
            )
        }

        #expect(all.count == 2 && all.firstDueAt == 900 && all.isWhole)
        #expect(part.count == 1 && part.firstDueAt == 1_000)
    }

    @Test(arguments: Driver.underTest)
    func `a bound that is reached says that there may be more`(driver: Driver) async throws {
        let most = Int(Tickets.overdueLookedAt)
        let store = try await store(
            driver,
            (0..<most).map { .sample("t\($0)", receivedAt: Int64($0), dueAt: Int64($0)) }
        )

        let (late, line) = try await store.database.read { connection in
            (
                try Tickets.overdue(at: 10_000, within: .everything, in: connection),
                try Tickets.waitingLine(on: "phone", within: .everything, in: connection)
            )
        }

        #expect(late.count == Int64(most) && !late.isWhole)
        #expect(line.count == Tickets.waitingLookedAt && !line.isWhole)
    }

    @Test(arguments: Driver.underTest)
    func `a list is narrowed to an hour and paged by it, newest first`(driver: Driver) async throws {
        let rows = [1_000, 2_000, 2_500, 3_000].map { TicketRow.sample("r\($0)", receivedAt: $0) }
        let store = try await store(driver, rows + [.sample("z", assignee: "lin", receivedAt: 2_200)])
        var list = TicketList(within: .everything, sort: .received, limit: 2)
        list.receivedIn = 2_000..<3_000

        let first = try await page(list, of: store)
        list.after = first.next
        let second = try await page(list, of: store)
        (list.after, list.among[.assignee]) = (nil, [TicketList.Column.nobody])
        let unheld = try await page(list, of: store)

        #expect(first.rows.map(\.id) == ["r2500", "z"])
        #expect(second.rows.map(\.id) == ["r2000"] && second.next == nil)
        #expect(unheld.rows.map(\.id) == ["r2500", "r2000"])
    }

    private func page(_ list: TicketList, of store: Store) async throws -> TicketList.Page {
        try await store.database.read { try list.page(in: $0) }
    }

    @Test(arguments: Driver.underTest)
    func `hours are read from the first on and before the end`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let hour = HourCounters.length

        let counts = try await store.database.write { connection in
            for place in [491_000, 491_001, 491_002] as [Int64] {
                try connection.execute(
                    Counters.addition,
                    [.text(HourCounters.name(.received, at: place * hour, in: "a/b")), .int(place - 490_000)]
                )
            }
            return try HourCounters.all(from: 491_001, before: 491_002, in: connection)
        }

        #expect(counts == [.init(hour: 491_001, kind: .received, queue: "a/b", count: 1_001)])
    }

    @Test(arguments: Driver.underTest)
    func `the tickets of before are counted by the hour, and say when they were closed`(driver: Driver) async throws {
        let store = try await store(
            driver,
            [.sample("a", isOpen: false, status: "closed", receivedAt: 3_600_000_000_000)]
        )
        let steps = Migration.wallboard.statements.filter { $0.hasPrefix("UPDATE") || $0.hasPrefix("INSERT") }

        let (row, counts) = try await store.database.write { connection in
            for (version, at) in [(3, 3_600_003_600_000), (5, 3_600_007_200_000)] as [(Int64, Int64)] {
                try connection.execute(
                    "INSERT INTO journal (stream, version, type, at, actor, edition, body, prev, hash) "
                        + "VALUES ('ticket/a', $1, 'ticket.closed', $2, '', '', '{}', $3, $3)",
                    [.int(version), .int(at), .blob([1])]
                )
            }
            for statement in steps { try connection.execute(statement, []) }
            return (
                try Tickets.rows(ids: ["a"], in: connection).first,
                try HourCounters.all(from: 1_000_000, before: 1_000_009, in: connection)
            )
        }

        #expect(row?.closedAt == 3_600_007_200_000)
        #expect(
            Set(counts) == [
                .init(hour: 1_000_000, kind: .received, queue: "general", count: 1),
                .init(hour: 1_000_002, kind: .closed, queue: "general", count: 1),
            ]
        )
    }
}
