import CareStore
import CareTesting
import Testing

@Suite(.clause("8.3"))
struct IdempotencyRowsTests {
    private static let answer = Idempotency.Answer(fingerprint: [0, 1, 255], status: 201, ticket: "a", version: 3)

    @Test(arguments: Driver.underTest)
    func `an answer is kept under the actor and the key`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write {
            try Idempotency.keep(Self.answer, actor: "lin", key: "k", at: 1, in: $0)
        }

        let (same, otherKey, otherActor) = try await store.database.read { connection in
            (
                try Idempotency.find(actor: "lin", key: "k", in: connection),
                try Idempotency.find(actor: "lin", key: "K", in: connection),
                try Idempotency.find(actor: "chen", key: "k", in: connection)
            )
        }

        #expect(same == Self.answer)
        #expect(otherKey == nil)
        #expect(otherActor == nil)
    }

    @Test(arguments: Driver.underTest)
    func `a key that is taken is refused and keeps its first answer`(driver: Driver) async throws {
        let store = try await driver.migrated()
        try await store.database.write { try Idempotency.keep(Self.answer, actor: "lin", key: "k", at: 1, in: $0) }
        let other = Idempotency.Answer(fingerprint: [9], status: 200, ticket: "b", version: 1)

        let fault = await #expect(throws: StoreFault.self) {
            try await store.database.write { try Idempotency.keep(other, actor: "lin", key: "k", at: 2, in: $0) }
        }

        #expect(fault?.kind == .unique)
        #expect(try await store.database.read { try Idempotency.find(actor: "lin", key: "k", in: $0) } == Self.answer)
    }
}
