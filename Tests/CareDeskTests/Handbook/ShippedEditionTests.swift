import Care
import CareDesk
import CareTesting
import Testing

@Suite(.clause("1.1"))
struct ShippedEditionTests {
    let edition: Edition

    init() throws {
        edition = try #require(try HandbookLibrary.shipped().edition("1.0.0"))
    }

    @Test func `all thirty-two clauses have text in both languages and at least two rules`() {
        let thin = edition.clauses.filter { clause in
            clause.rules.count < 2 || clause.body.zh.count < 60 || clause.body.en.count < 100
        }

        #expect(edition.clauses.map(\.number) == ClauseNumber.all)
        #expect(thin.map(\.number) == [])
    }

    @Test func `every kind of rule is in use`() {
        #expect(Set(edition.rules.values.map(\.kind.name)).count == 8)
    }

    @Test(arguments: [
        ("R-1.3-01", "24h"), ("R-1.3-02", "15s"), ("R-1.3-03", "30s"), ("R-2.1-01", "10min"), ("R-2.1-03", "2h"),
        ("R-2.3-01", "4h"), ("R-2.3-02", "8h"), ("R-2.3-03", "24h"), ("R-2.3-04", "48h"), ("R-3.1-01", "48h"),
        ("R-3.1-02", "72h"), ("R-5.2-01", "15d"),
    ])
    func `the given and the legal limits are what the texts say`(id: String, limit: String) throws {
        #expect(edition.rules[RuleID(id)]?.ownLimit == (try Limit(limit)))
    }

    @Test(arguments: [("河南", "5wd", "第三十八条"), ("重庆", "15d", "第十条"), ("北京", "15d", "第十条")])
    func `a complaint is answered by the strictest law of the place`(
        province: String,
        limit: String,
        article: String
    ) throws {
        let rule = try #require(edition.rules[RuleID("R-5.2-01")])

        let binding = try #require(rule.limit(for: [.type: "complaint", .province: province]))

        #expect(binding.limit == (try Limit(limit)))
        #expect(binding.source.article == article)
    }

    @Test func `Chongqing's looser text is kept as a citation`() {
        let floors = edition.rules[RuleID("R-5.2-01")]?.floors ?? []

        #expect(floors.contains { $0.source.document.zh == "《重庆市电信条例》" && $0.limit.description == "15wd" })
    }

    @Test func `a paid debt is restored within a day in Henan and two elsewhere`() throws {
        let rule = try #require(edition.rules[RuleID("R-3.1-03")])

        let limits = ["河南", "湖北"].map { rule.limit(for: [.province: $0])?.limit.description }

        #expect(limits == ["24h", "48h"])
    }

    @Test func `no priority leaves more time than the law`() throws {
        let slowest = try ["R-2.3-01", "R-2.3-02", "R-2.3-03", "R-2.3-04"].map { id in
            try #require(edition.rules[RuleID(id)]?.ownLimit)
        }

        #expect(try slowest.allSatisfy { $0.isNeverLooser(than: try Limit("48h")) })
    }

    @Test(arguments: ["inquiry", "request", "fault", "complaint"])
    func `a ticket opens few duties at its acceptance`(type: String) {
        let attributes: Attributes = [.type: type, .channel: "app", .priority: "P3", .area: "urban", .province: "河南"]

        let opened = edition.rules(openedBy: "ticket.accepted").filter { $0.scope.holds(for: attributes) }

        #expect(opened.count <= 9, "\(opened.map(\.id))")
    }

    @Test func `every duty of a ticket loses its object when the ticket is cancelled`() {
        let stubborn = edition.rules.values.filter { rule in
            guard case .deadline(let deadline) = rule.kind else { return false }
            return deadline.opens.subjectKind == "ticket" && !deadline.voids.contains("ticket.cancelled")
        }

        #expect(stubborn.map(\.id) == [])
    }

    @Test func `rules whose deeds do not exist yet are not said to be exercised`() throws {
        let reach = try #require(HandbookCheck(HandbookLibrary.shippedDirectory).reach.first)

        #expect(reach.clausesOfAll == "32/32")
        #expect(reach.exercised + reach.notYetExercised.count == edition.rules.count)
        #expect(reach.notYetExercised.contains(RuleID("R-5.4-01")))
        #expect(!reach.notYetExercised.contains(RuleID("R-2.1-01")))
    }
}
