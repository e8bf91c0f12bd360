import Care
import CareTesting
import Testing

@testable import CareStore

/// What a view finds, and how many.
struct ViewListTests {
    private static func found(
        _ view: ViewContent,
        among rows: [TicketRow],
        driver: Driver,
        within reach: Reach = .everything
    ) async throws -> (ids: [String], count: TicketList.Count, fits: [String]) {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            for row in rows { try Tickets.insert(row, into: connection) }
        }
        let list = TicketList(view, within: reach, for: "lin")
        let (page, count) = try await store.database.read { (try list.page(in: $0), try list.count(in: $0)) }
        let fits = rows.filter { list.fitsAmong($0) && $0.isOpen == (list.isOpen ?? $0.isOpen) }.map(\.id)
        return (page.rows.map(\.id).sorted(), count, fits.sorted())
    }

    private static let rows: [TicketRow] = [
        .sample("a", priority: 1, queue: "q1", assignee: "lin"), .sample("b", priority: 2, queue: "q2"),
        .sample("c", priority: 3, queue: "q1", assignee: "chen"),
        .sample("d", isOpen: false, priority: 1, queue: "q3"),
        .sample("e", status: "held", priority: 1, queue: "q3"),
    ]

    @Test(arguments: Driver.underTest)
    func `each filter fits with one of its values, and all must fit`(driver: Driver) async throws {
        let asked: [([ViewContent.Term], [String])] = [
            ([], ["a", "b", "c", "e"]), ([.init(.queue, ["q1", "q2"])], ["a", "b", "c"]),
            ([.init(.queue, ["q1"])], ["a", "c"]), ([.init(.assignee, ["me"])], ["a"]),
            ([.init(.assignee, ["none"])], ["b", "e"]), ([.init(.assignee, ["none", "chen"])], ["b", "c", "e"]),
            ([.init(.priority, ["P1", "P2"]), .init(.queue, ["q2", "q3"])], ["b", "e"]),
            ([.init(.state, ["closed"])], ["d"]),
            ([.init(.state, ["all"]), .init(.priority, ["P1"])], ["a", "d", "e"]),
        ]
        for (terms, ids) in asked {
            let found = try await Self.found(ViewContent(name: "x", terms: terms), among: Self.rows, driver: driver)

            #expect(found.ids == ids, "\(terms)")
            #expect(found.fits == ids, "\(terms)")
            #expect(found.count == .init(rows: Int64(ids.count), isWhole: true), "\(terms)")
        }
    }

    @Test(arguments: Driver.underTest)
    func `a shared view shows nobody more than his reach`(driver: Driver) async throws {
        let reach = Reach(.part(queues: ["q2"], provinces: nil), of: "lin")

        let found = try await Self.found(
            ViewContent(name: "x", terms: [.init(.queue, ["q1", "q2"])]),
            among: Self.rows,
            driver: driver,
            within: reach
        )

        #expect(found.ids == ["b"])
        #expect(found.count.rows == 1)
    }

    @Test(arguments: Driver.underTest)
    func `whatever the list can be asked is counted as it is shown`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            for row in Self.rows { try Tickets.insert(row, into: connection) }
        }
        let questions: [(inout TicketList) -> Void] = [
            { $0.duty = .init(rule: "R-2.1-02", state: "breached") }, { $0.receivedIn = 0..<9_999_999_999_999 },
            { ($0.closedIn, $0.receivedIn) = (0..<9_999_999_999_999, 0..<9_999_999_999_999) },
            { ($0.dueBefore, $0.isSnoozed) = (9_999_999_999_999, false) },
            { ($0.sort, $0.assignee, $0.dueBefore) = (.received, "lin", 9_999_999_999_999) },
        ]

        for ask in questions {
            var list = TicketList(within: Reach(.part(queues: ["q1", "q2"], provinces: nil), of: "lin"))
            ask(&list)
            let asked = list
            let (page, count) = try await store.database.read { (try asked.page(in: $0), try asked.count(in: $0)) }

            #expect(count == .init(rows: Int64(page.rows.count), isWhole: true))
        }
    }

    @Test(arguments: [(998, 998, true), (999, 999, true), (1_000, 999, false)])
    func `a count goes no further than 999`(tickets: Int64, rows: Int64, isWhole: Bool) async throws {
        let store = try await Driver.underTest[0].migrated()
        try await store.database.write { connection in
            for index in 0..<tickets { try Tickets.insert(.sample("t\(index)"), into: connection) }
        }

        let count = try await store.database.read { try TicketList(within: .everything).count(in: $0) }

        #expect(count == .init(rows: rows, isWhole: isWhole))
    }

    @Test(arguments: Driver.underTest)
    func `a view is kept, changed, shared and gone`(driver: Driver) async throws {
        let store = try await driver.migrated()
        func row(_ id: String, _ sharing: String, _ version: Int64) -> ViewRow {
            ViewRow(
                id: id,
                owner: id == "c" ? "chen" : "lin",
                sharing: sharing,
                content: "{}",
                version: version,
                openedAt: 5,
                changedAt: 5 + version
            )
        }
        let rows = [row("a", "own", 1), row("b", "own", 1), row("c", "all", 1)]
        let changed = row("b", "team", 2)

        let (own, shared, rest) = try await store.database.write { connection in
            for row in rows + [changed] { try ViewRows.upsert(row, in: connection) }
            let own = try ViewRows.own("lin", in: connection)
            let shared = try ViewRows.shared(in: connection)
            try ViewRows.remove("a", in: connection)
            return (own, shared, try ViewRows.all(in: connection))
        }

        #expect(own == [rows[0], changed])
        #expect(shared == [changed, rows[2]])
        #expect(rest == [changed, rows[2]])
    }
}
