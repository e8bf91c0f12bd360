import Care
import CareTesting
import Testing

@Suite(.clause("8.1"))
struct LimitStrictnessTests {
    @Test(arguments: [
        ("14d", "15d"), ("59min", "1h"), ("24h", "2d"), ("8wh", "9wh"), ("29d", "1mo"), ("12mo", "400d"),
        // Henan's five working days against the nation's fifteen days, and Chongqing's fifteen working days.
        ("5wd", "15d"), ("15d", "15wd"), ("10wd", "15d"), ("25d", "20wd"),
        // Equal lengths: what no holiday draws out is the stricter.
        ("7d", "5wd"), ("168h", "7d"), ("5wd", "40wh"), ("12mo", "1y"),
    ])
    func `the limit that usually runs shorter is the stricter`(stricter: String, looser: String) throws {
        #expect(try Limit(stricter).isStricter(than: Limit(looser)))
        #expect(try !Limit(looser).isStricter(than: Limit(stricter)))
    }

    @Test func `no limit is stricter than itself`() throws {
        #expect(try !Limit("5wd").isStricter(than: Limit("5wd")))
    }

    @Test(arguments: [
        ("15d", "15d", true), ("16d", "15d", false), ("14d", "15wd", true), ("15d", "15wd", true),
        ("16d", "15wd", false),
        ("3wd", "5wd", true), ("24h", "1d", false), ("23h", "1d", true), ("1d", "48h", false), ("1d", "49h", true),
        ("5wd", "15d", false), ("5wd", "21d", true), ("1wh", "1h", false), ("1h", "1wh", true), ("28d", "1mo", false),
        ("27d", "1mo", true), ("1mo", "31d", true), ("365d", "1y", true), ("1y", "366d", true),
    ])
    func `a limit passes beside another only when it can never be later`(
        limit: String,
        other: String,
        passes: Bool
    ) throws {
        #expect(try Limit(limit).isNeverLooser(than: Limit(other)) == passes)
    }

    @Test func `whatever passes is never due later, from any start`() throws {
        let calendar = try Office.china()
        let texts = ["20h", "23h", "47h", "49h", "1d", "2d", "21d", "27d", "30d", "364d", "1wd", "2wd", "5wd", "15wd"]
        let limits = try (texts + ["8wh", "40wh", "1mo", "2mo", "12mo", "1y", "3h", "1h"]).map { try Limit($0) }
        var random = SplitMix64(seed: 81)

        for _ in 0..<300 {
            let start = Moment.noon - .seconds(.random(in: 0...30_000_000, using: &random))
            let dues = limits.map { $0.due(from: start, in: calendar) }
            for (limit, due) in zip(limits, dues) {
                for (other, otherDue) in zip(limits, dues) where limit.isNeverLooser(than: other) {
                    #expect(due <= otherDue, "\(limit) against \(other) from \(start)")
                }
            }
        }
    }

    @Test func `with a start the limit that is due first binds`() throws {
        let limits = try [Limit("15d"), Limit("10wd")]
        let calendar = try Office.china()

        #expect(Limit.strictest(of: limits, from: .local("2026-11-23 12:00"), in: calendar)?.unit == .workingDays)
        #expect(Limit.strictest(of: limits, from: .local("2026-09-30 12:00"), in: calendar)?.unit == .days)
        #expect(Limit.strictest(of: [], from: .noon, in: calendar) == nil)
    }
}
