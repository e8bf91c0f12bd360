import Care
import CareDesk
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("3.2"), .clause("7.2"))
struct CompanyApiTests {
    private static func path(_ number: String) -> String { "/api/v1/tickets/\(number)/company" }

    @Test func `two who have a ticket open see each other, and who writes comes first`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()

        let first = try await api.lin.send(.put, Self.path(number), "{}")
        let second = try await api.zhou.send(.put, Self.path(number), #"{"typing":true}"#)
        let again = try await api.lin.send(.put, Self.path(number), #"{"typing":false}"#)

        #expect(first.status == 200 && first["/others"]?.count == 0)
        #expect(second["/others/0/displayName"] == "林" && second["/others/0/isTyping"] == false)
        #expect(again["/others/0/name"] == "zhou" && again["/others/0/isTyping"] == true)
        #expect(again["/others/0/typingFor"] == 10_000)
    }

    @Test func `who closes the ticket, or says nothing any more, is gone`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        for client in [api.lin, api.chen] { _ = try await client.send(.put, Self.path(number), "{}") }

        let left = try await api.chen.send(.delete, Self.path(number), "{}")
        let after = try await api.zhou.send(.put, Self.path(number), "{}")
        api.clock.advance(by: Company.patience)
        let late = try await api.zhou.send(.put, Self.path(number), "{}")

        #expect(left.status == 204)
        #expect(after["/others"]?.count == 1)
        #expect(late["/others"]?.count == 0)
    }

    @Test func `the stream tells who has the same ticket open, and nobody else`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let newest = try await api.zhou.events("/api/v1/events?after=0", count: 1).last?.id ?? "0"
        for client in [api.zhou, api.lin] { _ = try await client.send(.put, Self.path(number), #"{"typing":true}"#) }

        let heard = try await api.zhou.events("/api/v1/events?after=999999", count: 2)
        async let other = api.chen.events("/api/v1/events?after=\(newest)", count: 3)
        _ = try await api.lin.send(.post, "/api/v1/tickets/\(number)/assignment")

        let company = try #require(heard.first { $0.name == "company" })
        #expect(company.data.contains(number) && company.data.contains("\"name\":\"lin\"") && company.id.isEmpty)
        #expect(!company.data.contains("zhou"))
        #expect(try await !other.contains { $0.name == "company" })
    }

    @Test
    func `a ticket out of reach has no company, a role that handles none is refused, and nothing is written down`()
        async throws
    {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let before = try await api.zhou.send(.get, "/api/v1/tickets/\(number)")["/version"]

        let missing = try await api.lin.send(.put, Self.path("GZ20200101-999999"), "{}")
        let quality = try await api.he.send(.put, Self.path(number), "{}")
        let strange = try await api.lin.send(.put, Self.path(number), #"{"typing":"yes"}"#)
        _ = try await api.lin.send(.put, Self.path(number), #"{"typing":true}"#)

        #expect([missing.status, quality.status, strange.status] == [404, 403, 400])
        #expect(try await api.zhou.send(.get, "/api/v1/tickets/\(number)")["/version"] == before)
    }

    @Test func `the page says who is there when it is made`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        _ = try await api.lin.send(.put, Self.path(number), #"{"typing":true}"#)
        let lead = try await PageVisitor.known("zhou", at: api)
        let quality = try await PageVisitor.known("he", at: api)

        for path in ["/desk/\(number)", "/tickets/\(number)"] {
            #expect(try await lead.get(path).body.contains("林 正在写"))
            #expect(try await !quality.get(path).body.contains("正在写"))
        }
    }
}
