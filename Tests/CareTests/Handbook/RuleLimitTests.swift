import Care
import CareTesting
import Testing

@Suite(.clause("8.1"))
struct RuleLimitTests {
    static let henan = Scope([.province: ["河南"]])
    static let chongqing = Scope([.province: ["重庆"]])

    @Test(arguments: [
        ("河南", "5wd", Source.Confidence.read), ("重庆", "15d", .proposed), ("北京", "15d", .proposed),
    ])
    func `the strictest limit binds a province and names who asks`(
        province: String,
        limit: String,
        confidence: Source.Confidence
    ) throws {
        let floors = [try Floor.sample("5wd", Self.henan), try Floor.sample("15wd", Self.chongqing)]
        let rule = try Rule.answer(within: "15d", floors: floors)

        let binding = try #require(rule.limit(for: [.province: province]))

        #expect(binding.limit == (try Limit(limit)))
        #expect(binding.source.confidence == confidence)
    }

    @Test func `a province that is not known brings no floor`() throws {
        let rule = try Rule.answer(within: "15d", floors: [try Floor.sample("5wd", Self.henan)])

        let binding = try #require(rule.limit(for: [:]))

        #expect(binding.limit == (try Limit("15d")))
    }

    @Test func `the strictest of several floors binds in whatever order they stand`() throws {
        let floors = [try Floor.sample("3d"), try Floor.sample("2d"), try Floor.sample("4d")]

        let limits = try [floors, floors.reversed()].map {
            try Rule.answer(within: "5d", floors: $0).limit(for: [:])?.limit
        }

        #expect(limits == [try Limit("2d"), try Limit("2d")])
    }

    @Test func `for a retention the longest binds`() throws {
        let keep = Retention(
            opens: "log.closed",
            meets: "log.destroyed",
            keep: try Limit("3mo"),
            grace: try Limit("1mo")
        )
        let rule = Rule.sample(kind: .retention(keep)).adding(floors: [
            try Floor.sample("6mo"), try Floor.sample("1mo"),
        ])

        let binding = try #require(rule.limit(for: [:]))

        #expect(binding.limit == (try Limit("6mo")))
    }

    @Test func `a rule without a limit has none, whatever its floors`() throws {
        let approval = Approval(deed: "ticket.transfer", roles: ["lead"])

        let rule = Rule.sample(kind: .approval(approval)).adding(floors: [try Floor.sample("1d")])

        #expect(rule.limit(for: [:]) == nil)
    }

    @Test(arguments: [("47h", false), ("48h", false), ("49h", true)])
    func `a limit is looser than a floor from the first hour beyond it`(own: String, isLooser: Bool) throws {
        let rule = try Rule.answer(within: own)

        #expect(rule.isLooser(than: try Floor.sample("48h")) == isLooser)
    }

    @Test(arguments: [("5mo", true), ("6mo", false), ("7mo", false)])
    func `a retention is looser than a floor while it is shorter`(own: String, isLooser: Bool) throws {
        let keep = Retention(opens: "log.closed", meets: "log.destroyed", keep: try Limit(own), grace: try Limit("1mo"))

        #expect(Rule.sample(kind: .retention(keep)).isLooser(than: try Floor.sample("6mo")) == isLooser)
    }

    @Test func `the floor of one province does not make a rule for all looser`() throws {
        let rule = try Rule.answer(within: "15d")

        #expect(!rule.isLooser(than: try Floor.sample("5wd", Self.henan)))
        #expect(try Rule.answer(within: "15d", scope: Self.henan).isLooser(than: try Floor.sample("5wd", Self.henan)))
    }
}
