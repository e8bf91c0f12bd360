import Care
import CareDesk
import CareStore
import CareTesting
import Testing

@Suite(.clause("8.3"))
struct IdempotencyTests {
    @Test func `the same key makes one ticket though twenty ask at once`() async throws {
        let open = try await OpenDesk()
        let request = DeedRequest(key: "k1", fingerprint: [1])

        let numbers = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try await open.desk.accept(.brokenFibre(), by: .lin, request: request).ticket.ticket.number
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }

        #expect(numbers.count == 1)
        #expect(try await open.desk.verify().tickets == 1)
    }

    @Test func `a key that was used for something else is refused`() async throws {
        let open = try await OpenDesk()
        _ = try await open.desk.accept(.brokenFibre(), by: .lin, request: .init(key: "k", fingerprint: [1]))

        let refusal = await #expect(throws: Refusal.self) {
            try await open.desk.accept(.brokenFibre(), by: .lin, request: .init(key: "k", fingerprint: [2]))
        }

        #expect(refusal?.code == "idempotency-key-reused")
    }
}
