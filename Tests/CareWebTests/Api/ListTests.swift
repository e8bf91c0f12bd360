import Care
import HTTPTypes
import CareDesk
import CareTesting
import Testing

struct ListTests {
    @Test(arguments: ["due", "received"])
    func `pages walk over everything exactly once`(sort: String) async throws {
        let api = try await ApiDesk()
        var opened: Set<String> = []
        for index in 0..<23 { opened.insert(try await api.accept(number: "1390000\(1000 + index)")) }

        let seen = try await walk(api.lin, "/api/v1/tickets?sort=\(sort)&limit=5")

        #expect(seen.count == 23)
        #expect(Set(seen) == opened)
    }

    @Test func `a mark of one order is refused in the other`() async throws {
        let api = try await ApiDesk()
        for index in 0..<3 { _ = try await api.accept(number: "1390000\(1000 + index)") }
        let next = try #require(try await api.lin.send(.get, "/api/v1/tickets?sort=due&limit=2")["/next"]?.description)

        #expect(try await api.lin.send(.get, "/api/v1/tickets?sort=received&after=\(next)").status == 400)
    }

    @Test func `filters narrow the list`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        _ = try await api.accept(number: "13900000001", description: "请问这个月的套餐资费是多少")
        _ = try await api.lin.send(.post, "/api/v1/tickets/\(number)/assignment")

        #expect(try await walk(api.lin, "/api/v1/tickets?assignee=lin") == [number])
        #expect(try await walk(api.lin, "/api/v1/tickets?category=broadband") == [number])
        #expect(try await walk(api.lin, "/api/v1/tickets?province=%E6%B2%B3%E5%8D%97").count == 2)
        #expect(try await walk(api.lin, "/api/v1/tickets?status=closed") == [])
    }

    @Test func `two characters find the tickets in whose words they occur`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        _ = try await api.accept(number: "13900000001", description: "手机信号时有时无")

        #expect(try await walk(api.lin, "/api/v1/tickets?q=%E5%85%89%E7%8C%AB") == [number])
        #expect(try await walk(api.lin, "/api/v1/tickets?q=%E7%8C%AB%E5%85%89") == [])
    }

    @Test func `a ticket is found by its number and by its customer's whole number`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        _ = try await api.accept(number: "13900000001")

        #expect(try await walk(api.lin, "/api/v1/tickets?q=\(number)") == [number])
        #expect(try await walk(api.lin, "/api/v1/tickets?q=%2B86%20138-1234-5678") == [number])
        #expect(try await walk(api.lin, "/api/v1/tickets?q=1381234567") == [])
    }

    @Test func `a search pages over everything once, though a ticket says the word many times`() async throws {
        let api = try await ApiDesk()
        var opened: Set<String> = []
        for index in 0..<7 {
            let number = try await api.accept(number: "1390000\(1000 + index)")
            let note = #"{"direction":"note","text":"光猫已更换"}"#
            _ = try await api.lin.send(.post, "/api/v1/tickets/\(number)/messages", note)
            opened.insert(number)
        }

        let seen = try await walk(api.lin, "/api/v1/tickets?q=%E5%85%89%E7%8C%AB&limit=2")

        #expect(seen.count == 7)
        #expect(Set(seen) == opened)
    }

    private func walk(_ client: TestClient, _ path: String) async throws -> [String] {
        var numbers: [String] = []
        var mark = ""
        for _ in 0..<50 {
            let page = try await client.send(.get, path + mark)
            #expect(page.status == 200)
            let count = page["/items"]?.count ?? 0
            numbers += (0..<count).compactMap { page["/items/\($0)/number"]?.description }
            guard let next = page["/next"]?.description, next != "null" else { return numbers }
            mark = "&after=\(next)"
        }
        return numbers
    }
}
