import Care
import CareStore
import CareTesting
import Testing

/// What the database finds within a reach is what the predicate says of each row.
@Suite(.clause("7.2"))
struct ReachSQLTests {
    @Test(arguments: Driver.underTest, Array(UInt64(1)...24))
    func `lists and figures hold exactly what the predicate holds`(driver: Driver, seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let store = try await driver.migrated()
        let rows = (0..<120).map { Self.row($0, &random) }
        try await store.database.write { connection in
            for row in rows {
                try Tickets.insert(row, into: connection)
                if row.isOpen { try connection.add(1, to: "tickets/open") }
                try connection.add(1, to: "tickets/stage/\(row.stage)")
            }
        }

        for _ in 0..<12 {
            let reach = Self.reach(&random)
            for sort in TicketList.Sort.allCases {
                var list = TicketList(within: reach, sort: sort, limit: 7)
                if Bool.random(using: &random) { list.queue = Self.queues.randomElement(using: &random) }
                if Bool.random(using: &random) { list.assignee = Self.people.randomElement(using: &random) }

                let found = try await Self.walk(list, in: store)

                let held = rows.filter { row in
                    reach.holds(row) && (sort == .received || row.isOpen)
                        && (list.queue.map { $0 == row.queue } ?? true)
                        && (list.assignee.map { $0 == row.assignee } ?? true)
                }
                #expect(Set(found) == Set(held.map(\.id)), "seed \(seed), \(reach), \(list)")
                #expect(found.count == held.count, "seed \(seed), \(reach)")
            }
            let figures = try await store.database.read { try Tickets.figures(within: reach, in: $0) }
            #expect(figures.open == Int64(rows.count { $0.isOpen && reach.holds($0) }), "seed \(seed), \(reach)")
            #expect(figures.isWhole)
        }
    }

    /// Names that SQL's own patterns would confuse.
    private static let people = ["lin", "Lin", "li_n", "lixn", "lin2", "chen"]
    private static let queues = ["general", "lead", "south"]
    private static let provinces = ["", "河南", "广东"]

    private static func some(_ all: [String], _ random: inout SplitMix64) -> Set<String> {
        Set(all.filter { _ in Int.random(in: 0..<4, using: &random) == 0 })
    }

    private static func row(_ index: Int, _ random: inout SplitMix64) -> TicketRow {
        let assignee = Bool.random(using: &random) ? people.randomElement(using: &random) : nil
        let parties = some(people, &random).union(assignee.map { [$0] } ?? [])
        return TicketRow.sample(
            "t\(1_000 + index)",
            isOpen: Bool.random(using: &random),
            stage: ["intake", "handling"].randomElement(using: &random) ?? "",
            province: provinces.randomElement(using: &random) ?? "",
            queue: queues.randomElement(using: &random) ?? "",
            assignee: assignee,
            dueAt: .random(in: 0...5, using: &random),
            audience: Audience(
                parties: Audience.list(parties),
                concerned: Bool.random(using: &random) ? "" : Audience.list(some(people, &random)),
                offered: Bool.random(using: &random) ? "" : queues.randomElement(using: &random) ?? ""
            )
        )
    }

    private static func reach(_ random: inout SplitMix64) -> Reach {
        let person = people.randomElement(using: &random) ?? ""
        let known = provinces.filter { !$0.isEmpty }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return Reach(.nothing, of: person)
        case 1: return Reach(.everything, of: person)
        case 2: return .everything
        case 3: return Reach(.part(queues: some(queues, &random), provinces: nil), of: person)
        case 4: return Reach(.part(queues: nil, provinces: some(known, &random)), of: person)
        default: return Reach(.part(queues: some(queues, &random), provinces: some(known, &random)), of: person)
        }
    }

    private static func walk(_ list: TicketList, in store: Store) async throws -> [String] {
        var (list, found): (TicketList, [String]) = (list, [])
        while true {
            let asked = list
            let page = try await store.database.read { try asked.page(in: $0) }
            found += page.rows.map(\.id)
            guard let next = page.next else { return found }
            list.after = next
        }
    }
}
