import CareStore
import CareTesting
import Testing

@Suite(.clause("7.1"))
struct JournalTests {
    @Test(arguments: Driver.underTest)
    func `what is appended comes back whole and in order`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let rows = [
            JournalRow.sample(body: #"{"words":"宽带断了 \"quoted\" $1 ?2"}"#), .sample("ticket/a", 2),
            .sample("ticket/b"),
        ]

        let seqs = try await store.database.write { try Journal.append(rows, to: $0) }
        let stream = try await store.database.read { try Journal.stream("ticket/a", in: $0) }
        let all = try await store.database.read { try Journal.after(0, limit: 10, in: $0) }

        #expect(stream == [rows[0].placed(at: seqs[0]), rows[1].placed(at: seqs[1])])
        #expect(all == zip(rows, seqs).map { $0.placed(at: $1) })
        #expect(seqs == seqs.sorted())
    }

    @Test(arguments: Driver.underTest)
    func `a version that is taken is refused and nothing of the deed stays`(driver: Driver) async throws {
        let store = try await driver.migrated()
        _ = try await store.database.write { try Journal.append([.sample("ticket/a", 1)], to: $0) }

        let fault = await #expect(throws: StoreFault.self) {
            try await store.database.write {
                try Journal.append([.sample("ticket/b", 1), .sample("ticket/a", 1)], to: $0)
            }
        }

        #expect(fault?.kind == .unique)
        let all = try await store.database.read { try Journal.after(0, limit: 10, in: $0) }
        #expect(all.map(\.stream) == ["ticket/a"])
    }

    @Test(arguments: Driver.underTest)
    func `of twenty who append the same version one succeeds`(driver: Driver) async throws {
        let store = try await driver.migrated()

        let outcomes = await withTaskGroup(of: StoreFault.Kind?.self) { group in
            for actor in 0..<20 {
                group.addTask {
                    do {
                        _ = try await store.database.write {
                            try Journal.append([.sample("ticket/a", 1, body: "\(actor)")], to: $0)
                        }
                        return nil
                    } catch {
                        return (error as? StoreFault)?.kind ?? .other
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(outcomes.count { $0 == nil } == 1)
        #expect(outcomes.count { $0 == .unique } == 19)
        #expect(try await store.database.read { try Journal.stream("ticket/a", in: $0).count } == 1)
    }

    @Test(arguments: Driver.underTest, [0, 1, 2, 3, 5, 8])
    func `several streams come back each in order, however many are asked for`(
        driver: Driver,
        count: Int
    ) async throws {
        let store = try await driver.migrated()
        let names = (0..<count).map { "ticket/\($0)" }
        let rows = names.flatMap { [JournalRow.sample($0, 1), .sample($0, 2)] }
        _ = try await store.database.write { try Journal.append(rows + [.sample("ticket/other")], to: $0) }

        let streams = try await store.database.read { try Journal.streams(names, in: $0) }

        #expect(Set(streams.keys) == Set(names))
        #expect(streams.values.allSatisfy { $0.map(\.version) == [1, 2] })
    }

    @Test(arguments: Driver.underTest)
    func `the journal is read on from a place, so many at a time`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let rows = (1...7).map { JournalRow.sample("ticket/a", $0) }
        let seqs = try await store.database.write { try Journal.append(rows, to: $0) }

        let pages = try await store.database.read { connection in
            [
                try Journal.after(0, limit: 3, in: connection), try Journal.after(seqs[2], limit: 3, in: connection),
                try Journal.after(seqs[6], limit: 3, in: connection),
            ]
        }

        #expect(pages.map { $0.map(\.version) } == [[1, 2, 3], [4, 5, 6], []])
    }

    @Test(arguments: Driver.underTest)
    func `the journal is walked stream by stream, on from an event`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let rows = [
            JournalRow.sample("ticket/b", 1), .sample("ticket/a", 1), .sample("ticket/b", 2), .sample("ticket/a", 2),
        ]
        _ = try await store.database.write { try Journal.append(rows, to: $0) }

        let walks = try await store.database.read { connection in
            try [("", Int64(0)), ("ticket/a", 1), ("ticket/a", 2), ("ticket/b", 2)].map { place in
                try Journal.inStreamOrder(after: place, limit: 3, in: connection).map { "\($0.stream)\($0.version)" }
            }
        }

        #expect(
            walks == [
                ["ticket/a1", "ticket/a2", "ticket/b1"], ["ticket/a2", "ticket/b1", "ticket/b2"],
                ["ticket/b1", "ticket/b2"], [],
            ]
        )
    }

    @Test(arguments: Driver.underTest)
    func `events are found by their places, once each though a place is named twice`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let seqs = try await store.database.write {
            try Journal.append((1...5).map { .sample("ticket/a", $0) }, to: $0)
        }

        let (found, none) = try await store.database.read { connection in
            (
                try Journal.at([seqs[4], seqs[0], seqs[4], seqs[4] + 100], in: connection),
                try Journal.at([], in: connection)
            )
        }

        #expect(Set(found.map(\.version)) == [1, 5])
        #expect(found.count == 2)
        #expect(none.isEmpty)
    }

    @Test(arguments: Driver.underTest)
    func `the newest place is the last one, and nothing in an empty journal`(driver: Driver) async throws {
        let store = try await driver.migrated()
        #expect(try await store.database.read { try Journal.newest(in: $0) } == 0)

        let seqs = try await store.database.write {
            try Journal.append((1...3).map { .sample("ticket/a", $0) }, to: $0)
        }

        #expect(try await store.database.read { try Journal.newest(in: $0) } == seqs[2])
    }
}
