import Care
import HTTPTypes
import CareDesk
import CareTesting
import Testing

struct ConcurrencyTests {
    @Test func `the same key and body give the same answer and one ticket`() async throws {
        let api = try await ApiDesk()
        let key = ["Idempotency-Key": "call-1"]

        let first = try await api.lin.send(.post, "/api/v1/tickets", ApiDesk.brokenFibre(), headers: key)
        api.clock.advance(by: .hours(3))
        let second = try await api.lin.send(.post, "/api/v1/tickets", ApiDesk.brokenFibre(), headers: key)

        #expect(first.status == 201)
        #expect(second.status == 201)
        #expect(first.body == second.body)
        #expect(try await api.lin.send(.get, "/api/v1/tickets")["/items"]?.count == 1)
    }

    @Test func `the same key for something else is refused`() async throws {
        let api = try await ApiDesk()
        let key = ["Idempotency-Key": "call-1"]
        _ = try await api.lin.send(.post, "/api/v1/tickets", ApiDesk.brokenFibre(), headers: key)

        let answer = try await api.lin.send(
            .post,
            "/api/v1/tickets",
            ApiDesk.brokenFibre(number: "13900000000"),
            headers: key
        )

        #expect(answer.status == 422)
        #expect(answer["/code"] == "idempotency-key-reused")
    }

    @Test(arguments: [(200, 201), (201, 422)])
    func `a key has at most two hundred characters`(count: Int, status: Int) async throws {
        let api = try await ApiDesk()
        let key = ["Idempotency-Key": String(repeating: "k", count: count)]

        #expect(try await api.lin.send(.post, "/api/v1/tickets", ApiDesk.brokenFibre(), headers: key).status == status)
    }

    @Test func `twenty at once with one key open one ticket`() async throws {
        let api = try await ApiDesk()

        let answers = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    let key = ["Idempotency-Key": "call-1"]
                    return try await api.lin.send(.post, "/api/v1/tickets", ApiDesk.brokenFibre(), headers: key).body
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }

        #expect(answers.count == 1)
        #expect(try await api.lin.send(.get, "/api/v1/tickets")["/items"]?.count == 1)
    }

    @Test func `who saw an older version is told what happened since`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let path = "/api/v1/tickets/\(number)"
        let tag = try #require(try await api.lin.send(.get, path).header("ETag"))

        let first = try await api.lin.send(.post, "\(path)/assignment", headers: ["If-Match": tag])
        let second = try await api.zhou.send(.post, "\(path)/assignment", headers: ["If-Match": tag])
        let garbled = try await api.zhou.send(.post, "\(path)/assignment", headers: ["If-Match": "\"now\""])

        #expect(first.status == 200)
        #expect(second.status == 412)
        #expect(second["/code"] == "stale-version")
        #expect(second["/detail"]?.description.contains("lin ticket.taken") == true)
        #expect(garbled.status == 412)
    }

    @Test func `of two who close at once one closes and the other learns of it`() async throws {
        let api = try await ApiDesk()
        let number = try await api.solved()

        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
            for client in [api.lin, api.zhou] {
                group.addTask { try await client.send(.post, "/api/v1/tickets/\(number)/closure").status }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }

        #expect(statuses.sorted() == [200, 409])
    }
}
