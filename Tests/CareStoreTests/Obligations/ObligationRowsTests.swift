import CareStore
import CareTesting
import Testing

@Suite(.clause("1.3"))
struct ObligationRowsTests {
    @Test(arguments: Driver.underTest)
    func `a duty changes its state and its moments, never its opening`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let opened = ObligationRow.sample()
        let settled = ObligationRow.sample(state: "met", openedAt: 99, dueAt: 2_100, settledAt: 1_800, nextAt: nil)

        try await store.database.write { try ObligationRows.upsert(opened, in: $0) }
        try await store.database.write { try ObligationRows.upsert(settled, in: $0) }

        let rows = try await store.database.read { try ObligationRows.ofSubject("ticket/a", in: $0) }
        let expected = ObligationRow.sample(state: "met", openedAt: 1_000, dueAt: 2_100, settledAt: 1_800, nextAt: nil)
        #expect(rows == [expected])
    }

    @Test(arguments: Driver.underTest)
    func `the duties of a subject come in the order of rule and ordinal, and no others`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            for (rule, ordinal) in [("R-2.1-03", Int64(1)), ("R-1.3-01", 2), ("R-1.3-01", 1)] {
                try ObligationRows.upsert(.sample("ticket/a", rule: rule, ordinal: ordinal), in: connection)
            }
            try ObligationRows.upsert(.sample("ticket/ab"), in: connection)
        }

        let one = try await store.database.read { try ObligationRows.ofSubject("ticket/a", in: $0) }

        #expect(one.map { "\($0.rule)/\($0.ordinal)" } == ["R-1.3-01/1", "R-1.3-01/2", "R-2.1-03/1"])
    }

    @Test(arguments: Driver.underTest)
    func `duties are walked by subject, rule and ordinal from one subject to another`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            for subject in ["ticket/c", "ticket/b", "ticket/a", "ticket/ab"] {
                try ObligationRows.upsert(.sample(subject, rule: "R-2.1-03"), in: connection)
                try ObligationRows.upsert(.sample(subject, rule: "R-1.3-01"), in: connection)
            }
        }

        let (stretch, rest) = try await store.database.read { connection in
            (
                try ObligationRows.rows(after: "ticket/a", upTo: "ticket/b", in: connection),
                try ObligationRows.rows(after: "ticket/b", upTo: nil, in: connection)
            )
        }

        #expect(stretch.map(\.subject) == ["ticket/ab", "ticket/ab", "ticket/b", "ticket/b"])
        #expect(stretch.map(\.rule) == ["R-1.3-01", "R-2.1-03", "R-1.3-01", "R-2.1-03"])
        #expect(rest.map(\.subject) == ["ticket/c", "ticket/c"])
    }

    @Test(arguments: Driver.underTest)
    func `a subject is due at its moment and not a millisecond before`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { try ObligationRows.upsert(.sample(nextAt: 1_500), in: $0) }

        let due = try await store.database.read { connection in
            try [1_499, 1_500, 1_501].map { try ObligationRows.subjectsDue(by: $0, limit: 10, in: connection) }
        }

        #expect(due == [[], ["ticket/a"], ["ticket/a"]])
    }

    @Test(arguments: Driver.underTest)
    func `subjects are due once each, the longest waiting first, and no more than asked for`(
        driver: Driver
    ) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            try ObligationRows.upsert(.sample("ticket/c", nextAt: 30), in: connection)
            try ObligationRows.upsert(.sample("ticket/a", nextAt: 20), in: connection)
            try ObligationRows.upsert(.sample("ticket/a", rule: "R-1.3-01", nextAt: 25), in: connection)
            try ObligationRows.upsert(.sample("ticket/b", nextAt: 10), in: connection)
            try ObligationRows.upsert(.sample("ticket/d", nextAt: nil), in: connection)
        }

        let (all, two, next) = try await store.database.read { connection in
            (
                try ObligationRows.subjectsDue(by: 100, limit: 10, in: connection),
                try ObligationRows.subjectsDue(by: 100, limit: 2, in: connection),
                try ObligationRows.nextMoment(in: connection)
            )
        }

        #expect(all == ["ticket/b", "ticket/a", "ticket/c"])
        #expect(two == ["ticket/b", "ticket/a"])
        #expect(next == 10)
    }

    @Test(arguments: Driver.underTest)
    func `when nothing is to be said there is no next moment`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { try ObligationRows.upsert(.sample(nextAt: nil), in: $0) }

        #expect(try await store.database.read { try ObligationRows.nextMoment(in: $0) } == nil)
    }

    @Test(arguments: Driver.underTest)
    func `breaches of a rule are walked in the order of subjects`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            for subject in ["ticket/c", "ticket/a", "ticket/b"] {
                try ObligationRows.upsert(.sample(subject, state: "breached"), in: connection)
            }
            try ObligationRows.upsert(.sample("ticket/d", state: "met"), in: connection)
            try ObligationRows.upsert(.sample("ticket/e", rule: "R-1.3-01", state: "breached"), in: connection)
        }

        let pages = try await store.database.read { connection in
            try ["", "ticket/b", "ticket/c"].map { subject in
                try ObligationRows.breached(rule: "R-2.1-01", after: subject, limit: 2, in: connection).map(\.subject)
            }
        }

        #expect(pages == [["ticket/a", "ticket/b"], ["ticket/c"], []])
    }

    @Test(arguments: Driver.underTest)
    func `a drop leaves no duty`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { try ObligationRows.upsert(.sample(), in: $0) }

        try await store.database.write { try ObligationRows.drop(in: $0) }

        #expect(try await store.database.read { try ObligationRows.ofSubject("ticket/a", in: $0).isEmpty })
    }
}
