import Care
import CareTesting
import Testing

@Suite(.clause("1.3"))
struct WorkingCalendarTests {
    @Test(arguments: [
        ("2026-11-23 08:29:59", false), ("2026-11-23 08:30", true), ("2026-11-23 11:59:59", true),
        ("2026-11-23 12:00", false), ("2026-11-23 13:29:59", false), ("2026-11-23 13:30", true),
        ("2026-11-23 17:59:59", true), ("2026-11-23 18:00", false), ("2026-11-28 10:00", false),
        // The make-up Sunday works, the holiday Thursday does not, the make-up Saturday does.
        ("2026-09-20 10:00", true), ("2026-10-01 10:00", false), ("2026-10-10 10:00", true),
        ("2026-10-17 10:00", false),
    ])
    func `the office is open from the minute of opening until the minute of closing`(time: String, open: Bool) throws {
        #expect(try Office.china().isOpen(at: .local(time)) == open)
    }

    @Test(arguments: [
        ("2026-11-23 10:00", "2026-11-23 10:00"), ("2026-11-23 12:00", "2026-11-23 13:30"),
        ("2026-11-27 18:00", "2026-11-30 08:30"), ("2026-09-30 18:00", "2026-10-08 08:30"),
    ])
    func `the next opening is now while it is open`(time: String, opening: String) throws {
        #expect(try Office.china().nextOpening(after: .local(time)) == .local(opening))
    }

    @Test(arguments: [
        ("2026-11-23 21:59:59", false), ("2026-11-23 22:00", true), ("2026-11-23 24:00", true),
        ("2026-11-24 05:59:59", true), ("2026-11-24 06:00", false),
    ])
    func `a night shift goes on past midnight`(time: String, open: Bool) throws {
        #expect(try Office.nights().isOpen(at: .local(time)) == open)
    }

    @Test func `a night shift belongs to the day on which it begins`() throws {
        let closed = SpecialDay(try #require(CivilDate(2_026, 11, 24)), name: Text(zh: "停", en: "Closed"))
        let nights = try Office.hours("22:00-06:00")
        let week = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, nights) })

        let calendar = try Office.calendar(week, specialDays: [closed])

        #expect(calendar.isOpen(at: .local("2026-11-24 05:00")))
        #expect(!calendar.isOpen(at: .local("2026-11-24 23:00")))
        #expect(!calendar.isOpen(at: .local("2026-11-25 05:00")))
    }

    @Test(arguments: [
        ("2026-11-23 23:59:59", true), ("2026-11-23 24:00", false), ("2026-11-30 18:00", true),
    ])
    func `an evening until 24:00 ends with the day`(time: String, open: Bool) throws {
        #expect(try Office.mondayEvenings().isOpen(at: .local(time)) == open)
    }

    @Test(arguments: [(6, "2026-11-23 24:00"), (7, "2026-11-30 19:00"), (12, "2026-11-30 24:00")])
    func `work that fills a stretch ends with it`(hours: Int64, end: String) throws {
        let start = Moment.local("2026-11-23 12:00")

        #expect(try Office.mondayEvenings().advance(start, by: .hours(hours)) == .local(end))
    }

    @Test func `the shift of an opened day is not counted twice with the night before`() throws {
        let opened = SpecialDay(
            try #require(CivilDate(2_026, 11, 24)),
            name: Text(zh: "加开", en: "Opened"),
            hours: try Office.hours("00:00-24:00")
        )
        let calendar = try Office.calendar([.monday: Office.hours("22:00-06:00")], specialDays: [opened])

        #expect(calendar.elapsed(from: .local("2026-11-23 12:00"), to: .local("2026-11-25 12:00")) == .hours(26))
    }

    @Test func `a calendar that never opens is refused`() throws {
        let day = SpecialDay(
            try #require(CivilDate(2_026, 11, 24)),
            name: Text(zh: "加开", en: "Opened"),
            hours: [.wholeDay]
        )

        #expect(throws: WorkingCalendar.Fault.neverOpen("test")) { try Office.calendar([:]) }
        #expect(throws: WorkingCalendar.Fault.neverOpen("test")) { try Office.calendar([.monday: []]) }
        #expect(throws: WorkingCalendar.Fault.neverOpen("test")) { try Office.calendar([:], specialDays: [day]) }
    }

    @Test func `overlapping hours and a day that stands twice are refused`() throws {
        let hours = try Office.hours("08:00-12:00 11:59-18:00")
        let date = try #require(CivilDate(2_026, 11, 24))
        let day = SpecialDay(date, name: Text(zh: "停", en: "Closed"))

        #expect(throws: WorkingCalendar.Fault.overlap(hours[0], hours[1])) { try Office.calendar([.monday: hours]) }
        #expect(throws: WorkingCalendar.Fault.twice(date)) {
            try Office.calendar([.monday: [.wholeDay]], specialDays: [day, day])
        }
    }

    @Test func `natural time is always open`() {
        let later = Moment.noon + .days(40)

        #expect(WorkingCalendar.always.elapsed(from: .noon, to: later) == .days(40))
        #expect(WorkingCalendar.always.advance(.noon, by: .days(40)) == later)
        #expect(WorkingCalendar.always.nextOpening(after: later) == later)
    }

    @Test func `time that runs backwards is negative and advances nothing`() throws {
        let calendar = try Office.china()
        let later = Moment.local("2026-11-23 14:30")

        #expect(calendar.elapsed(from: later, to: .noon) == .hours(-1))
        #expect(calendar.advance(.noon, by: .hours(-1)) == .noon)
        #expect(calendar.advance(.noon, by: .zero) == .noon)
    }
}
