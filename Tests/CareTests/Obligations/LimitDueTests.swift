import Care
import CareTesting
import Testing

/// What each limit comes to; the dues follow the Civil Code, articles 201 to 203.
@Suite(.clause("1.3"))
struct LimitDueTests {
    @Test(arguments: [
        // Natural time runs through the night and over holidays.
        ("30s", "2026-11-23 23:59:45", "2026-11-24 00:00:15"),
        ("10min", "2026-11-23 12:00", "2026-11-23 12:10"),
        ("24h", "2026-09-30 17:00", "2026-10-01 17:00"),
        // The starting day does not count, and the last day ends at 24:00.
        ("15d", "2026-11-23 00:00", "2026-12-08 24:00"),
        ("15d", "2026-11-23 23:59:59", "2026-12-08 24:00"),
        ("1d", "2026-12-31 12:00", "2027-01-01 24:00"),
        // The last day may be a holiday; it is not moved.
        ("1d", "2026-09-30 12:00", "2026-10-01 24:00"),
        // The corresponding day, else the last of the month.
        ("1mo", "2026-01-30 12:00", "2026-02-28 24:00"),
        ("1mo", "2026-01-31 12:00", "2026-02-28 24:00"),
        ("1mo", "2026-02-28 12:00", "2026-03-28 24:00"),
        ("1mo", "2028-01-31 12:00", "2028-02-29 24:00"),
        ("6mo", "2026-08-31 12:00", "2027-02-28 24:00"),
        ("13mo", "2026-12-15 12:00", "2028-01-15 24:00"),
        ("3y", "2028-02-29 12:00", "2031-02-28 24:00"),
        ("4y", "2028-02-29 12:00", "2032-02-29 24:00"),
        ("2mo", "2026-10-15 12:00", "2026-12-15 24:00"),
    ])
    func `a natural limit falls due by the civil code`(text: String, start: String, due: String) throws {
        let limit = try Limit(text)

        #expect(try limit.due(from: .local(start), in: Office.china()) == .local(due))
    }

    @Test(arguments: [
        ("1wd", "2026-11-23 12:00", "2026-11-24 24:00"),
        ("5wd", "2026-11-23 12:00", "2026-11-30 24:00"),
        ("1wd", "2026-11-27 23:59:59", "2026-11-30 24:00"),
        ("1wd", "2026-11-28 00:00", "2026-11-30 24:00"),
        // The Saturday and the Sunday before are ordinary; Sunday the 20th works for the National Day.
        ("1wd", "2026-09-18 12:00", "2026-09-20 24:00"),
        ("2wd", "2026-09-18 12:00", "2026-09-21 24:00"),
        // Seven days are closed, then Thursday, Friday and the make-up Saturday work.
        ("1wd", "2026-09-30 12:00", "2026-10-08 24:00"),
        ("3wd", "2026-09-30 12:00", "2026-10-10 24:00"),
        ("4wd", "2026-09-30 12:00", "2026-10-12 24:00"),
    ])
    func `a limit in working days ends with the last of them`(text: String, start: String, due: String) throws {
        let limit = try Limit(text)

        #expect(try limit.due(from: .local(start), in: Office.china()) == .local(due))
    }

    @Test(arguments: [
        ("1wh", "2026-11-23 11:00", "2026-11-23 12:00"),
        ("1wh", "2026-11-23 11:00:01", "2026-11-23 13:30:01"),
        ("8wh", "2026-11-23 08:30", "2026-11-23 18:00"),
        ("8wh", "2026-11-23 12:30", "2026-11-24 12:00"),
        ("1wh", "2026-11-27 17:30", "2026-11-30 09:00"),
        ("8wh", "2026-09-30 18:00", "2026-10-08 18:00"),
        ("9wh", "2026-10-09 17:00", "2026-10-10 18:00"),
    ])
    func `a limit in working hours runs only while the office is open`(text: String, start: String, due: String) throws
    {
        let limit = try Limit(text)

        #expect(try limit.due(from: .local(start), in: Office.china()) == .local(due))
    }

    @Test func `always open makes working days natural ones`() throws {
        let start = Moment.local("2026-09-30 12:00")

        #expect(try Limit("5wd").due(from: start, in: .always) == Limit("5d").due(from: start, in: .always))
        #expect(try Limit("5wh").due(from: start, in: .always) == Limit("5h").due(from: start, in: .always))
    }

    @Test(arguments: [
        // The last Sunday of March has 23 hours in Berlin, the last of October 25.
        ("24h", "2026-03-28 12:00", "2026-03-29 13:00"),
        ("1d", "2026-03-28 12:00", "2026-03-29 24:00"),
        ("24h", "2026-10-24 12:00", "2026-10-25 11:00"),
        ("1d", "2026-10-24 12:00", "2026-10-25 24:00"),
        ("1wh", "2026-03-27 17:30", "2026-03-30 09:00"),
        ("1mo", "2026-02-28 12:00", "2026-03-28 24:00"),
    ])
    func `a day is as long as summer time makes it`(text: String, start: String, due: String) throws {
        let limit = try Limit(text)

        let calendar = try Office.berlin()
        #expect(limit.due(from: .local(start, in: "Europe/Berlin"), in: calendar) == .local(due, in: "Europe/Berlin"))
    }

    @Test func `a limit never falls due before an earlier start would have it`() throws {
        let limits = try ["90s", "7h", "2d", "3wd", "5wh", "1mo", "1y"].map { try Limit($0) }
        let calendar = try Office.china()
        var random = SplitMix64(seed: 20_261_123)

        for _ in 0..<2_000 {
            let start = Moment.noon + .seconds(.random(in: -20_000_000...20_000_000, using: &random))
            let later = start + .seconds(.random(in: 1...200_000, using: &random))
            for limit in limits {
                #expect(limit.due(from: start, in: calendar) > start)
                #expect(limit.due(from: start, in: calendar) <= limit.due(from: later, in: calendar))
            }
        }
    }
}
