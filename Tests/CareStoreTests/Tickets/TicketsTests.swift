import CareStore
import CareTesting
import Testing

@Suite(.clause("3.4"))
struct TicketsTests {
    @Test(arguments: Driver.underTest)
    func `a row comes back as it was written, and as it was changed`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let old = TicketRow.sample("a")
        let new = TicketRow.sample(
            "a",
            isOpen: false,
            stage: "closure",
            status: "closed",
            type: "complaint",
            category: "billing",
            priority: 1,
            channel: "regulator",
            province: "重庆",
            queue: "lead",
            assignee: "lin",
            customer: "c2",
            receivedAt: 5,
            dueAt: TicketRow.noDue,
            audience: Audience(parties: "/lin/", concerned: "/chen/zhou/", offered: "lead")
        )

        try await store.database.write { connection in
            try Tickets.insert(old, into: connection)
            try Tickets.insert(.sample("b"), into: connection)
        }
        let written = try await store.database.read { try Tickets.rows(ids: ["a"], in: $0) }
        try await store.database.write { try Tickets.update(new, in: $0) }
        let changed = try await store.database.read { try Tickets.rows(ids: ["a", "b", "c"], in: $0) }

        #expect(written == [old])
        #expect(Set(changed) == [new, .sample("b")])
        #expect(try await store.database.read { try Tickets.rows(ids: [], in: $0) }.isEmpty)
    }

    @Test(arguments: Driver.underTest)
    func `a number leads to one ticket and is not given twice`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { try Tickets.insert(.sample("a"), into: $0) }

        let fault = await #expect(throws: StoreFault.self) {
            try await store.database.write { connection in
                try Tickets.insert(.sample("b"), into: connection)
                let row = TicketRow.sample("a")
                try connection.execute(
                    "UPDATE tickets SET number = $1 WHERE id = $2",
                    [.text(row.number), .text("b")]
                )
            }
        }

        #expect(fault?.kind == .unique)
        let ids = try await store.database.read { connection in
            try ["GZ20261123-a", "GZ20261123-b", "gz20261123-a"].map { try Tickets.id(ofNumber: $0, in: connection) }
        }
        #expect(ids == ["a", nil, nil])
    }

    @Test(arguments: Driver.underTest)
    func `the tickets of a customer come newest first from a moment on`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            for (id, at) in [("a", Int64(10)), ("b", 30), ("c", 20)] {
                try Tickets.insert(.sample(id, customer: "c1", receivedAt: at), into: connection)
            }
            try Tickets.insert(.sample("d", customer: "c2", receivedAt: 25), into: connection)
        }

        let found = try await store.database.read { connection in
            try [10, 11, 31].map { try Tickets.ofCustomer("c1", since: $0, in: connection).map(\.id) }
        }

        #expect(found == [["b", "c", "a"], ["b", "c"], []])
    }

    @Test(arguments: Driver.underTest)
    func `rows are walked from one id to another in their order`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            for id in ["c", "a", "d", "b"] { try Tickets.insert(.sample(id), into: connection) }
        }

        let walks = try await store.database.read { connection in
            [
                try Tickets.rows(after: "", upTo: "b", in: connection).map(\.id),
                try Tickets.rows(after: "b", upTo: nil, in: connection).map(\.id),
                try Tickets.rows(after: "d", upTo: nil, in: connection).map(\.id),
            ]
        }

        #expect(walks == [["a", "b"], ["c", "d"], []])
    }

    @Test(arguments: Driver.underTest)
    func `what waits and what somebody has are told apart, and what ended is neither`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            try Tickets.insert(.sample("a", dueAt: 30), into: connection)
            try Tickets.insert(.sample("b", dueAt: 20), into: connection)
            try Tickets.insert(.sample("c", assignee: "lin", dueAt: 10), into: connection)
            try Tickets.insert(.sample("d", assignee: "chen", dueAt: 40), into: connection)
            try Tickets.insert(.sample("e", isOpen: false, dueAt: 1), into: connection)
            try Tickets.insert(.sample("f", isOpen: false, assignee: "lin", dueAt: 1), into: connection)
        }

        let (waiting, assigned) = try await store.database.read {
            (try Tickets.waiting(in: $0).map(\.id), try Tickets.assigned(in: $0).map(\.id))
        }

        #expect(waiting == ["b", "a"])
        #expect(assigned == ["d", "c"])
    }

    @Test(arguments: Driver.underTest)
    func `a drop leaves no row`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { try Tickets.insert(.sample("a"), into: $0) }

        try await store.database.write { try Tickets.drop(in: $0) }

        #expect(try await store.database.read { try Tickets.rows(ids: ["a"], in: $0) }.isEmpty)
    }

    @Test(arguments: Driver.underTest)
    func `snoozes that have ended come earliest first, in pages, and no others`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            for (id, until) in [("a", 300), ("b", 100), ("c", 100), ("d", 301)] as [(String, Int64)] {
                try Tickets.insert(.sample(id, snoozedUntil: until), into: connection)
            }
            try Tickets.insert(.sample("e"), into: connection)
        }

        let (first, rest) = try await store.database.read { connection in
            let first = try Tickets.snoozed(upTo: 300, after: nil, limit: 2, in: connection)
            let last = first.last.map { TicketList.Cursor(place: $0.until, id: $0.id) }
            return (first, try Tickets.snoozed(upTo: 300, after: last, limit: 2, in: connection))
        }

        #expect(first.map(\.id) == ["b", "c"])
        #expect(rest.map(\.id) == ["a"])
    }
}
