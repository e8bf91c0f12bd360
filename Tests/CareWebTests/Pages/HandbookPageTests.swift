import Care
import CareDesk
import CareStore
import CareTesting
import Foundation
import HTTPTypes
import Testing

@Suite(.clause("8.3"), .clause("8.4"))
struct HandbookPageTests {
    @Test func `every number of a rule leads to the tickets behind it`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        api.clock.advance(by: .days(30))
        try await Timekeeper(api.desk).tick()
        let visitor = try await PageVisitor.known("zhou", at: api)

        let page = try await visitor.get("/handbook/2.1").body

        let links = page.matches(of: /<li><a class="[^"]*" href="([^"]+)">([^<]+) 1<\/a><\/li>/)
            .map { String($0.1).replacing("&amp;", with: "&") }
        #expect(links.contains { $0.contains("duty=met") } || links.contains { $0.contains("#breaches") })
        for link in links {
            let behind = try await visitor.get(link.replacing("#breaches", with: ""))
            #expect(behind.status == 200 && behind.body.contains(number), "\(link)")
        }
        let breached = try #require(links.first { $0.contains("#breaches") })
        #expect(breached.contains("rule=R-2.1-"))
    }

    @Test func `a lead sees the teams with the most breaches, and each leads to its tickets`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        api.clock.advance(by: .days(30))
        try await Timekeeper(api.desk).tick()
        let lead = try await PageVisitor.known("zhou", at: api)
        let agent = try await PageVisitor.known("lin", at: api)

        let page = try await lead.get("/handbook/2.1").body
        let team = try #require(page.firstMatch(of: /href="(\/handbook\/2\.1\?team=[^"#]+)#breaches"/)).1
        let other = try await lead.get("/handbook/2.1?team=nobody")

        #expect(page.contains("违约最多的班组"))
        #expect(try await lead.get(String(team)).body.contains(">\(number)<"))
        #expect(!other.body.contains(">\(number)<"))
        #expect(try await !agent.get("/handbook/2.1").body.contains("违约最多的班组"))
        #expect(try await lead.get("/handbook/2.1?rule=R-9.9-99").status == 404)
    }

    @Test func `programs are told the teams, who lead only`() async throws {
        let api = try await ApiDesk()
        _ = try await api.accept()
        api.clock.advance(by: .days(30))
        try await Timekeeper(api.desk).tick()
        let rule = try #require(
            try await api.desk.database.read { try Counters.all(under: "team/1.0.0/R-2.1", in: $0) }.keys.sorted().first
        )
        let id = "R-2.1" + rule.prefix { $0 != "/" }

        let teams = try await api.zhou.send(.get, "/api/v1/handbook/rules/\(id)/teams")

        #expect(teams["/teams/0/breached"] == 1)
        #expect(teams["/edition"] == "1.0.0")
        #expect(try await api.lin.send(.get, "/api/v1/handbook/rules/\(id)/teams").status == 403)
        #expect(try await api.zhou.send(.get, "/api/v1/handbook/rules/R-9.9-99/teams").status == 404)
    }

    @Test func `the list of tickets asks for a duty by rule and state`() async throws {
        let api = try await ApiDesk()
        let number = try await api.accept()
        let visitor = try await PageVisitor.known("zhou", at: api)
        let edition = try api.desk.rulebook(inForceAt: api.clock.moment).edition
        let ticket = try await api.desk.ticket(number).ticket
        let duty = try #require(ticket.obligations.all.first { $0.state == .pending })
        let asked = "/tickets?rule=\(duty.rule)&duty=pending&edition=\(edition.version)"

        #expect(try await visitor.get(asked).body.contains(number))
        #expect(try await !visitor.get(asked.replacing("pending", with: "breached")).body.contains(number))
        let unread = try await visitor.get("/tickets?rule=\(duty.rule)&duty=nearly")
        #expect(unread.status == 422 && unread.body.contains("filter-duty-error"))
        let both = try await visitor.get(asked + "&q=光猫")
        #expect(both.status == 422 && both.body.contains("filter-rule-error"))
    }

    @Test func `one edition has nothing to be compared with, and two say what changed`() async throws {
        let api = try await ApiDesk()
        let visitor = try await PageVisitor.known("lin", at: api)
        let alone = try await visitor.get("/handbook/comparison")
        try await Self.publish("1.1.0", at: api)

        let page = try await visitor.get("/handbook/comparison").body
        let same = try await visitor.get("/handbook/comparison?from=1.1.0&to=1.1.0").body
        let book = try await visitor.get("/handbook").body
        let coming = try await visitor.get("/handbook/2.1?edition=1.1.0").body
        let told = try await api.lin.send(.get, "/api/v1/handbook/comparison?from=1.0.0&to=1.1.0")

        #expect(alone.status == 200 && alone.body.contains("目前只有一版手册"))
        #expect(page.contains("1.0.0 → 1.1.0") && page.contains("参数（次版本）"))
        #expect(page.contains("<del>10min</del>") && page.contains("<ins>5min</ins>"))
        #expect(same.contains("两版没有差别"))
        #expect(book.contains("/handbook/comparison") && book.contains("1.1.0 待施行"))
        #expect(coming.contains("5 分钟") && coming.contains("href=\"/handbook/2.1\""))
        #expect(told["/step"] == "minor" && told["/changes/0/old"] == "10min" && told["/changes/0/new"] == "5min")
        #expect(try await api.lin.send(.get, "/api/v1/handbook/comparison?from=1.0.0").status == 400)
        #expect(try await visitor.get("/handbook/comparison?from=9.9.9").status == 404)
    }

    /// Publishes the shipped edition under another number, with a tighter limit for the first record.
    private static func publish(_ version: String, at api: ApiDesk) async throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appending(path: "pages-\(UUID().uuidString)")
        defer { try? files.removeItem(at: folder) }
        let shipped = HandbookLibrary.shippedDirectory.resolvingSymlinksInPath()
        try files.copyItem(at: shipped, to: folder)
        let own = folder.appending(path: version)
        try files.moveItem(at: folder.appending(path: "1.0.0"), to: own)
        let changes = [
            ("edition.yaml", "version: 1.0.0", "version: \(version)"), ("edition.yaml", "V1.0.0", "V\(version)"),
            ("edition.yaml", "2026-01-01T00:00:00+08:00", "2026-12-01T00:00:00+08:00"),
            ("chapter-2.yaml", "limit: 10min}", "limit: 5min}"),
        ]
        for (file, old, new) in changes {
            let url = own.appending(path: file)
            let text = try String(contentsOf: url, encoding: .utf8)
            try text.replacing(old, with: new, maxReplacements: 1).write(to: url, atomically: true, encoding: .utf8)
        }
        try await api.desk.publish(EditionDraft(folder: own), by: .staff("wu", .editor))
    }
}
