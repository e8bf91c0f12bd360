import CareStore
import CareTesting
import Testing

@Suite(.clause("2.1"))
struct NumbersTests {
    @Test(arguments: Driver.underTest)
    func `runs of a day follow each other and days do not mix`(driver: Driver) async throws {
        let store = try await driver.migrated()

        let firsts = try await store.database.write { connection in
            [
                try Numbers.lease(8, of: "20261123", in: connection),
                try Numbers.lease(16, of: "20261123", in: connection),
                try Numbers.lease(1, of: "20261124", in: connection),
                try Numbers.lease(1, of: "20261123", in: connection),
            ]
        }

        #expect(firsts == [1, 9, 1, 25])
    }

    @Test(arguments: Driver.underTest)
    func `no number is leased twice though many ask at once`(driver: Driver) async throws {
        let store = try await driver.migrated()

        let firsts = try await withThrowingTaskGroup(of: Int64.self) { group in
            for _ in 0..<30 {
                group.addTask { try await store.database.write { try Numbers.lease(4, of: "20261123", in: $0) } }
            }
            return try await group.reduce(into: [Int64]()) { $0.append($1) }
        }

        #expect(firsts.sorted() == (0..<30).map { $0 * 4 + 1 })
    }

    @Test(arguments: Driver.underTest)
    func `a lease that is rolled back is leased again`(driver: Driver) async throws {
        struct Mishap: Error {}
        let store = try await driver.migrated()

        await #expect(throws: Mishap.self) {
            try await store.database.write { connection in
                _ = try Numbers.lease(4, of: "20261123", in: connection)
                throw Mishap()
            }
        }

        #expect(try await store.database.write { try Numbers.lease(4, of: "20261123", in: $0) } == 1)
    }
}
