import Care
import CareDesk
import CareTesting
import HTTPTypes
import Testing

@Suite(.clause("8.3"))
struct WallPageTests {
    @Test func `every number leads to the tickets behind it`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let visitor = try await PageVisitor.known("zhou", at: api)

        let wall = try await visitor.get("/wall")

        #expect(wall.status == 200)
        let links = wall.body.matches(of: /href="(\/tickets\?[^"]+)"/).map {
            String($0.1).replacing("&amp;", with: "&")
        }
        #expect(links.contains { $0.contains("channel=") && $0.hasSuffix("holder=none") })
        #expect(links.contains { $0.contains("received=") })
        #expect(links.contains { $0.contains("closed=") })
        for link in Set(links) { #expect(try await visitor.get(link).status == 200, "\(link)") }
        let hour = try #require(links.first { $0.hasSuffix("T12") && $0.contains("received=") })
        #expect(try await visitor.get(hour).body.contains(number))
        #expect(try await !visitor.get(hour.replacing("T12", with: "T11")).body.contains(number))
        #expect(try await visitor.get("/tickets?holder=none").body.contains(number))
        #expect(try await !visitor.get("/tickets?holder=lin").body.contains(number))
        #expect(try await !visitor.get("/tickets?due=late").body.contains(number))
    }

    @Test func `it opens nobody's words`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let visitor = try await PageVisitor.known("zhou", at: api)
        let list = try await api.zhou.send(.get, "/api/v1/tickets?sort=received")
        let words = try #require(list["/items/0/summary"]?.description)
        #expect(try await visitor.get("/tickets").body.contains(words))

        api.clock.advance(by: .hours(30))
        try await Timekeeper(api.desk).tick()
        // The session has ended meanwhile.
        let again = try await PageVisitor.known("zhou", at: api)
        let wall = try await again.get("/wall").body

        #expect(wall.contains(number))
        #expect(!wall.contains(words))
    }

    @Test func `a ticket at risk is given to somebody, and a refusal stays on the wall`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let visitor = try await PageVisitor.known("zhou", at: api)

        let stranger = try await visitor.post("/wall/assignment", ["number": number, "agent": "nobody"])
        let stale = try await visitor.post("/wall/assignment", ["number": number, "agent": "chen", "version": "99"])
        let given = try await visitor.post("/wall/assignment", ["number": number, "agent": "chen"])

        #expect(stranger.status == 422 && stranger.body.contains("没有坐席 nobody"))
        #expect(stale.status == 412 && stale.body.contains("id=\"refusal\""))
        #expect(given.status == 303 && given.headers[.location] == "/wall")
        #expect(try await api.desk.ticket(number).ticket.assignment.agent == "chen")
    }

    @Test(arguments: ["received", "closed"], ["yesterday", "2026-11-23T", "2026-11-23T99", "2026-13-01"])
    func `a time that is not understood is refused at its field`(field: String, words: String) async throws {
        let api = try await ApiDesk()
        _ = try await api.accept()
        let visitor = try await PageVisitor.known("zhou", at: api)

        let answer = try await visitor.get("/tickets?\(field)=\(words)")

        #expect(answer.status == 422)
        #expect(answer.body.contains("filter-\(field)-error"))
    }

    @Test func `programs are told the same`() async throws {
        let api = try await ApiDesk()
        _ = try await api.accept()

        let wall = try await api.zhou.send(.get, "/api/v1/wallboard")

        #expect(wall.status == 200)
        #expect(wall["/day/hours"]?.count == 24)
        #expect(wall["/overdue/count"] == 0)
        #expect(wall["/channels"]?.count == Channel.allCases.count)
        #expect(try await api.lin.send(.get, "/api/v1/wallboard").status == 403)
        #expect(try await api.zhou.send(.get, "/api/v1/wallboard?x=1").status == 400)
    }
}
