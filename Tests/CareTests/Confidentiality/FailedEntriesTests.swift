import Care
import CareTesting
import Testing

@Suite(.clause("7.3"))
struct FailedEntriesTests {
    private static let rules = EntryRules()

    private static func after(_ failures: Int, everyMinutes minutes: Int64 = 1) -> FailedEntries? {
        (0..<failures).reduce(nil as FailedEntries?) { known, index in
            .failing(again: known, at: .noon + .minutes(Int64(index) * minutes), under: rules)
        }
    }

    @Test(arguments: [(4, false), (5, true), (6, false)])
    func `the fifth failure locks the name, and one after the lock counts as the first`(failures: Int, locks: Bool) {
        #expect((Self.after(failures)?.lockedUntil != nil) == locks)
    }

    @Test(arguments: [(Int64(-1), true), (0, false), (1, false)])
    func `a lock lasts half an hour and not a millisecond longer`(milliseconds: Int64, holds: Bool) throws {
        let locked = try #require(Self.after(5))

        let moment = .noon + .minutes(4) + .minutes(30) + Span(milliseconds: milliseconds)

        #expect(locked.isLocked(at: moment) == holds)
    }

    @Test(arguments: [(Int64(29), 4), (30, 1)])
    func `failures that lie half an hour apart do not add up`(minutes: Int64, count: Int) {
        #expect(Self.after(4, everyMinutes: minutes)?.count == count)
    }

    @Test func `a session ends when it is idle and when it is old`() {
        let rules = EntryRules()

        #expect(rules.end(startedAt: .noon, usedAt: .noon + .minutes(5)) == .noon + .minutes(20))
        #expect(rules.end(startedAt: .noon, usedAt: .noon + .minutes(719)) == .noon + .hours(12))
    }
}
