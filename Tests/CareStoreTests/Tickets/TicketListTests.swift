import Care
import CareTesting
import Testing

@testable import CareStore

@Suite(.clause("3.4"))
struct TicketListTests {
    /// Two tickets that differ in one field, and the question that finds only the first.
    struct Filter: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let found: TicketRow
        let other: TicketRow
        let ask: @Sendable (inout TicketList) -> Void

        init(
            _ name: String,
            _ found: TicketRow,
            _ other: TicketRow,
            _ ask: @escaping @Sendable (inout TicketList) -> Void
        ) {
            testDescription = name
            self.found = found
            self.other = other
            self.ask = ask
        }
    }

    static let filters = [
        Filter("open", .sample("a"), .sample("b", isOpen: false)) { $0.isOpen = true },
        Filter("status", .sample("a", status: "held"), .sample("b")) { $0.status = "held" },
        Filter("stage", .sample("a", stage: "handling"), .sample("b")) { $0.stage = "handling" },
        Filter("queue", .sample("a", queue: "lead"), .sample("b")) { $0.queue = "lead" },
        Filter("assignee", .sample("a", assignee: "lin"), .sample("b")) { $0.assignee = "lin" },
        Filter("another's", .sample("a", assignee: "lin"), .sample("b", assignee: "chen")) { $0.assignee = "lin" },
        Filter("type", .sample("a", type: "complaint"), .sample("b")) { $0.type = "complaint" },
        Filter("category", .sample("a", category: "billing"), .sample("b")) { $0.category = "billing" },
        Filter("priority", .sample("a", priority: 1), .sample("b")) { $0.priority = 1 },
        Filter("channel", .sample("a", channel: "email"), .sample("b")) { $0.channel = "email" },
        Filter("province", .sample("a", province: "重庆"), .sample("b")) { $0.province = "重庆" },
        Filter("snoozed", .sample("a", snoozedUntil: 9_000), .sample("b")) { $0.isSnoozed = true },
        Filter("not snoozed", .sample("a"), .sample("b", snoozedUntil: 9_000)) { $0.isSnoozed = false },
        Filter("due before", .sample("a", dueAt: 1_999), .sample("b", dueAt: 2_000)) { $0.dueBefore = 2_000 },
    ]

    @Test(arguments: Driver.underTest, TicketList.Sort.allCases)
    func `every filter finds what it names and nothing else`(driver: Driver, sort: TicketList.Sort) async throws {
        for filter in Self.filters {
            let store = try await driver.migrated()
            try await store.database.write { connection in
                try Tickets.insert(filter.other, into: connection)
                try Tickets.insert(filter.found, into: connection)
            }
            let list = {
                var list = TicketList(within: .everything, sort: sort); filter.ask(&list); return list
            }()

            let page = try await store.database.read { try list.page(in: $0) }

            #expect(page.rows == [filter.found], "\(filter.testDescription)")
            #expect(page.next == nil, "\(filter.testDescription)")
        }
    }

    @Test(arguments: Driver.underTest)
    func `what ended is listed by arrival only`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            try Tickets.insert(.sample("a", isOpen: false), into: connection)
            try Tickets.insert(.sample("b"), into: connection)
        }
        let closed = {
            var list = TicketList(within: .everything, sort: .received); list.isOpen = false; return list
        }()

        let (ended, all, due) = try await store.database.read { connection in
            (
                try closed.page(in: connection).rows.map(\.id),
                try TicketList(within: .everything, sort: .received).page(in: connection).rows.map(\.id),
                try TicketList(within: .everything, sort: .due).page(in: connection).rows.map(\.id)
            )
        }

        #expect(ended == ["a"])
        #expect(all == ["b", "a"])
        #expect(due == ["b"])
    }

    @Test(arguments: Driver.underTest)
    func `all filters together find what fits all`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let wanted = TicketRow.sample("z", stage: "handling", queue: "lead", assignee: "lin", dueAt: 1)
        let near = [
            TicketRow.sample("a", stage: "handling", queue: "lead", assignee: "chen", dueAt: 1),
            .sample("b", stage: "acceptance", queue: "lead", assignee: "lin", dueAt: 1),
            .sample("c", stage: "handling", queue: "general", assignee: "lin", dueAt: 1),
            .sample("d", stage: "handling", queue: "lead", assignee: "lin", dueAt: 9),
        ]
        try await store.database.write { connection in
            for row in near + [wanted] { try Tickets.insert(row, into: connection) }
        }
        var list = TicketList(within: .everything)
        (list.stage, list.queue, list.assignee, list.dueBefore) = ("handling", "lead", "lin", 9)
        (list.type, list.category, list.priority) = ("fault", "broadband", 3)
        (list.channel, list.province, list.status) = ("phone", "河南", "pending")
        let asked = list

        #expect(try await store.database.read { try asked.page(in: $0).rows } == [wanted])
    }

    @Test(arguments: Driver.underTest, [UInt64(1), 2, 3, 4, 5, 6])
    func `pages walk over everything once and in order, whatever ties there are`(
        driver: Driver,
        seed: UInt64
    ) async throws {
        var random = SplitMix64(seed: seed)
        let store = try await driver.migrated()
        let rows = (100..<160).map { index in
            TicketRow.sample(
                "\(index)",
                isOpen: Int.random(in: 0..<5, using: &random) > 0,
                priority: .random(in: 1...4, using: &random),
                queue: Bool.random(using: &random) ? "general" : "lead",
                dueAt: .random(in: 0...4, using: &random)
            )
        }
        let mixed = rows.shuffled(using: &random)
        try await store.database.write { connection in
            for row in mixed { try Tickets.insert(row, into: connection) }
        }
        var list = TicketList(
            within: .everything,
            sort: seed.isMultiple(of: 2) ? .due : .received,
            limit: .random(in: 1...7, using: &random)
        )
        if Bool.random(using: &random) { list.queue = "lead" }
        if Bool.random(using: &random) { list.priority = 2 }

        let walked = try await walk(list, in: store)

        let fitting = rows.filter { row in
            (list.sort == .received || row.isOpen) && (list.queue == nil || row.queue == list.queue)
                && (list.priority == nil || row.priority == list.priority)
        }
        let ordered = fitting.sorted { list.sort == .received ? $0.id > $1.id : ($0.dueAt, $0.id) < ($1.dueAt, $1.id) }
        #expect(walked.map(\.id) == ordered.map(\.id), "seed \(seed)")
    }

    @Test(arguments: Driver.underTest, TicketList.Sort.allCases)
    func `a cursor beyond the end finds nothing and goes nowhere`(driver: Driver, sort: TicketList.Sort) async throws {
        let store = try await driver.migrated()
        try await store.database.write { try Tickets.insert(.sample("m"), into: $0) }
        var list = TicketList(within: .everything, sort: sort)
        list.after = sort == .due ? .init(place: .max, id: "") : .init(place: 0, id: "a")
        let beyond = list

        let page = try await store.database.read { try beyond.page(in: $0) }

        #expect(page.rows.isEmpty)
        #expect(page.next == nil)
    }

    @Test(arguments: Driver.underTest)
    func `a page that is just full says where to go on, and the next is empty`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            for id in ["a", "b"] { try Tickets.insert(.sample(id), into: connection) }
        }
        let first = try await store.database.read { try TicketList(within: .everything, limit: 2).page(in: $0) }
        var list = TicketList(within: .everything, limit: 2)
        list.after = first.next
        let rest = list

        let second = try await store.database.read { try rest.page(in: $0) }

        #expect(first.rows.map(\.id) == ["a", "b"])
        #expect(first.next == .init(place: 2_000, id: "b"))
        #expect(second.rows.isEmpty)
        #expect(second.next == nil)
    }

    @Test(arguments: Driver.underTest, TicketList.Sort.allCases)
    func `a rare find beyond the window takes a page more and is not missed`(
        driver: Driver,
        sort: TicketList.Sort
    ) async throws {
        let store = try await driver.migrated()
        let count = TicketList.window + 500
        try await store.database.write { connection in
            try Bulk.tickets(count, into: connection)
            let rare = sort == .due ? count : 1
            try connection.execute("UPDATE tickets SET open = $1", [true])
            try connection.execute("UPDATE tickets SET priority = 1 WHERE id = $1", [.text(Bulk.id(rare))])
        }
        var list = TicketList(within: .everything, sort: sort)
        list.priority = 1
        let first = list
        let page = try await store.database.read { try first.page(in: $0) }

        #expect(page.rows.isEmpty)
        #expect(page.next?.id == Bulk.id(sort == .due ? TicketList.window : count - TicketList.window + 1))
        #expect(try await walk(list, in: store).count == 1)
    }

    private func walk(_ list: TicketList, in store: Store) async throws -> [TicketRow] {
        var list = list
        var rows: [TicketRow] = []
        for _ in 0..<200 {
            let asked = list
            let page = try await store.database.read { try asked.page(in: $0) }
            rows += page.rows
            guard let next = page.next else { return rows }
            list.after = next
        }
        Issue.record("the pages never end")
        return rows
    }
}
