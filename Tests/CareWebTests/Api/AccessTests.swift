import Care
import CareDesk
import CareStore
import CareTesting
import HTTPTypes
import Testing

/// What the access log knows after requests (handbook 7.3).
@Suite(.clause("7.3"))
struct AccessTests {
    private let open: ApiDesk

    init() async throws {
        open = try await ApiDesk()
    }

    /// What is noted while `body` runs, as `kind object result`.
    private func noted(_ body: () async throws -> Void) async throws -> [AccessRow] {
        let before = try await rows().last?.seq ?? 0
        try await body()
        return try await rows().filter { $0.seq > before }
    }

    private func rows() async throws -> [AccessRow] {
        try await open.desk.accessLog.flush()
        return try await open.desk.database.read { try AccessRows.after(0, limit: 10_000, in: $0) }
    }

    private func line(_ row: AccessRow) -> String { "\(row.kind) \(row.object) \(row.result) \(row.count)" }

    @Test(arguments: ["", "?include=history", "/history", "/messages", "/dispatch"])
    func `whoever opens a ticket is noted with its number and its customer`(part: String) async throws {
        let number = try await open.accept()

        let notes = try await noted { _ = try await open.lin.send(.get, "/api/v1/tickets/\(number)\(part)") }

        #expect(notes.map(line) == ["read ticket/\(number) done 1"])
        #expect(notes.first?.actor == "staff/agent/lin")
        #expect(notes.first?.subject != nil)
    }

    @Test func `a page of the list is one note with the number of tickets on it`() async throws {
        for place in 1...3 { _ = try await open.accept(number: "1381234560\(place)") }

        let notes = try await noted { _ = try await open.zhou.send(.get, "/api/v1/tickets?limit=2") }

        #expect(notes.map(line) == ["read tickets done 2"])
    }

    @Test func `a search is noted with what it found, and its words are not`() async throws {
        _ = try await open.accept(number: "13812345678")

        let notes = try await noted {
            _ = try await open.zhou.send(.get, "/api/v1/tickets?q=13812345678")
            _ = try await open.zhou.send(.get, "/api/v1/tickets?q=13812345678")
            _ = try await open.zhou.send(.get, "/api/v1/tickets?q=13899999999")
        }

        #expect(
            notes.map { "\($0.kind) \($0.result) \($0.count)" } == [
                "search done 1", "search done 1", "search notFound 0",
            ]
        )
        #expect(notes[0].object == notes[1].object && notes[1].object != notes[2].object)
        #expect(notes[0].subject != nil && notes[2].subject == nil)
        #expect(!notes.contains { "\($0)".contains("13812345678") || "\($0)".contains("13899999999") })
    }

    @Test func `a deed that shows the ticket is a look at it too`() async throws {
        let number = try await open.accept()

        let notes = try await noted {
            _ = try await open.lin.send(.post, "/api/v1/tickets/\(number)/assessment", ApiDesk.assessment)
        }

        #expect(notes.map(line) == ["read ticket/\(number) done 1"])
    }

    @Test func `what is refused to somebody who is known is noted`() async throws {
        let number = try await open.accept()

        let notes = try await noted {
            _ = try await open.system.send(.get, "/api/v1/tickets/\(number)")
            _ = try await open.lin.send(.get, "/api/v1/tickets/GZ20200101-000001")
            _ = try await open.lin.send(.get, "/api/v1/tickets/13812345678")
        }

        #expect(
            notes.map(line) == [
                "read ticket/\(number) refused 0", "read ticket/GZ20200101-000001 notFound 0",
            ]
        )
    }

    @Test func `what shows nobody's data is not noted`() async throws {
        let notes = try await noted {
            _ = try await open.lin.send(.get, "/api/v1/me")
            _ = try await open.lin.send(.get, "/api/v1/queues")
            _ = try await open.client.send(.get, "/healthz")
        }

        #expect(notes.isEmpty)
    }

    @Test func `the whole log verifies after requests from all sides`() async throws {
        let number = try await open.solved()
        _ = try await open.zhou.send(.get, "/api/v1/tickets/\(number)/history")

        _ = try await rows()

        #expect(try await open.desk.verifyAccessLog().faults == [])
    }
}
