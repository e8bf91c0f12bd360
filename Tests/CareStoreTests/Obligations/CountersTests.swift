import CareStore
import CareTesting
import Testing

@Suite(.clause("1.1"))
struct CountersTests {
    @Test(arguments: Driver.underTest)
    func `additions of one deed and of many add up`(driver: Driver) async throws {
        let store = try await driver.migrated()

        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await store.database.write { connection in
                        try connection.add(2, to: "tickets/open")
                        try connection.add(-1, to: "tickets/open")
                        try connection.add(1, to: "queue/general/open")
                    }
                }
            }
            try await group.waitForAll()
        }

        let counters = try await store.database.read { try Counters.all(under: "", in: $0) }
        #expect(counters == ["tickets/open": 50, "queue/general/open": 50])
    }

    @Test(arguments: Driver.underTest)
    func `counters are read by the beginning of their name and shown by the rest`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            for name in ["rule/1.0.0/R-1/met", "rule/1.0.0/R-2/met", "rule/1.0.1/R-1/met", "rule/1", "队列/甲"] {
                try connection.add(1, to: name)
            }
        }

        let (edition, chinese, none) = try await store.database.read { connection in
            (
                try Counters.all(under: "rule/1.0.0/", in: connection), try Counters.all(under: "队列/", in: connection),
                try Counters.all(under: "rules/", in: connection)
            )
        }

        #expect(edition == ["R-1/met": 1, "R-2/met": 1])
        #expect(chinese == ["甲": 1])
        #expect(none.isEmpty)
    }

    @Test(arguments: Driver.underTest)
    func `a deed that fails adds nothing, and a drop empties all`(driver: Driver) async throws {
        struct Mishap: Error {}
        let store = try await driver.migrated()
        try await store.database.write { try $0.add(3, to: "a") }

        await #expect(throws: Mishap.self) {
            try await store.database.write { connection in
                try connection.add(4, to: "a")
                throw Mishap()
            }
        }

        #expect(try await store.database.read { try Counters.all(under: "", in: $0) } == ["a": 3])
        try await store.database.write { try Counters.drop(in: $0) }
        #expect(try await store.database.read { try Counters.all(under: "", in: $0) }.isEmpty)
    }
}
