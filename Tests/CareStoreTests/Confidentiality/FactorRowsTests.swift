import CareStore
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct FactorRowsTests {
    private static let factor = FactorRows.Row(
        staff: "lin",
        wrappedKey: .first(1),
        sealed: [2],
        isConfirmed: true,
        lastStep: 10,
        createdAt: 5
    )

    @Test(arguments: Driver.underTest, [(Int64(9), false), (10, false), (11, true)])
    func `a step is taken once and none before it`(driver: Driver, taking: (step: Int64, works: Bool)) async throws {
        let store = try await driver.migrated()
        let taken = try await store.database.write { connection in
            try FactorRows.keep(Self.factor, in: connection)
            return try FactorRows.take(step: taking.step, of: "lin", in: connection)
        }

        #expect(taken == taking.works)
        let known = try await store.database.read { try FactorRows.find("lin", in: $0) }
        #expect(known?.lastStep == (taking.works ? taking.step : 10))
    }

    @Test(arguments: Driver.underTest)
    func `a recovery code works once and goes with its factor`(driver: Driver) async throws {
        let store = try await driver.migrated()
        let (first, second, left) = try await store.database.write { connection in
            try FactorRows.keep(Self.factor, in: connection)
            try FactorRows.setCodes([[1], [2], [3]], of: "lin", in: connection)
            return (
                try FactorRows.take(code: [2], of: "lin", in: connection),
                try FactorRows.take(code: [2], of: "lin", in: connection),
                try FactorRows.codesLeft(of: "lin", in: connection)
            )
        }
        #expect((first, second, left) == (true, false, 2))

        try await store.database.write { try FactorRows.remove("lin", in: $0) }

        let (factor, codes) = try await store.database.read { connection in
            (try FactorRows.find("lin", in: connection), try FactorRows.codesLeft(of: "lin", in: connection))
        }
        #expect(factor == nil)
        #expect(codes == 0)
    }

    @Test(arguments: Driver.underTest)
    func `another wrapping changes nothing but the wrapping`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { connection in
            try FactorRows.keep(Self.factor, in: connection)
            try FactorRows.wrap("lin", in: [9], in: connection)
        }

        let known = try #require(try await store.database.read { try FactorRows.all(in: $0) }.first)
        #expect(known.wrappedKey == .first(9))
        #expect((known.sealed, known.lastStep, known.isConfirmed) == ([2], 10, true))
    }
}
