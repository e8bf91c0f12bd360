import Care
import CareTesting
import Foundation
import Testing

/// What must hold for every calendar, tried on random ones; the argument is the seed that repeats a failure.
@Suite(.clause("1.3"))
struct WorkingCalendarPropertyTests {
    private static let seeds = Array(UInt64(1)...40)
    private static let zones = ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"]

    @Test(arguments: seeds)
    func `counting minute by minute gives the same`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let sample = try Sample(&random)
        let start = Moment.noon + .minutes(.random(in: -600_000...600_000, using: &random))
        var worked: Int64 = 0

        for minute in Int64(0)..<(6 * 1_440) {
            let moment = start + .minutes(minute)
            let open = sample.isOpen(at: moment)
            #expect(sample.calendar.isOpen(at: moment) == open)
            if minute % 97 == 0 {
                #expect(sample.calendar.elapsed(from: start, to: moment) == .minutes(worked))
            }
            if open {
                worked += 1
                #expect(sample.calendar.advance(start, by: .minutes(worked)) == moment + .minutes(1))
            }
        }
    }

    @Test(arguments: seeds)
    func `measuring undoes advancing, and more work never ends sooner`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let calendar = try Sample(&random).calendar

        for _ in 0..<60 {
            let start = Moment.noon + Span(milliseconds: .random(in: -40_000_000_000...40_000_000_000, using: &random))
            let span = Span(milliseconds: .random(in: 1...200_000_000, using: &random))
            let more = span + Span(milliseconds: .random(in: 1...5_000_000, using: &random))
            let end = calendar.advance(start, by: span)
            #expect(calendar.elapsed(from: start, to: end) == span)
            #expect(calendar.elapsed(from: start, to: end - Span(milliseconds: 1)) == span - Span(milliseconds: 1))
            #expect(end < calendar.advance(start, by: more))
            #expect(calendar.advance(end, by: more - span) == calendar.advance(start, by: more))
            #expect(calendar.isOpen(at: calendar.nextOpening(after: start)))
            #expect(calendar.elapsed(from: start, to: calendar.nextOpening(after: start)) == .zero)
        }
    }

    @Test(arguments: seeds)
    func `the nth working day has n working days up to it`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let calendar = try Sample(&random).calendar
        let start = calendar.zone.date(of: .noon).adding(days: .random(in: -400...400, using: &random))

        for count in 1...30 {
            let day = calendar.workingDay(count, after: start)
            let between = (start.dayNumber + 1...day.dayNumber).filter {
                calendar.isWorkingDay(CivilDate(dayNumber: $0))
            }
            #expect(between.count == count)
            #expect(between.last == day.dayNumber)
        }
    }

    /// A random calendar, and beside it the plain tables from which Foundation can tell whether it is open.
    private struct Sample {
        let calendar: WorkingCalendar
        private var week: [Int: [OpenHours]] = [:]
        private var special: [CivilDate: [OpenHours]] = [:]
        private var foundation = Calendar(identifier: .gregorian)

        init(_ random: inout SplitMix64) throws {
            let name = WorkingCalendarPropertyTests.zones.randomElement(using: &random) ?? "Asia/Shanghai"
            let zone = try #require(CivilZone(name))
            foundation.timeZone = try #require(TimeZone(identifier: name))
            for weekday in Weekday.allCases where weekday == .monday || Bool.random(using: &random) {
                week[weekday.rawValue] = try Sample.hours(&random)
            }
            for _ in 0..<30 {
                let date = zone.date(of: .noon).adding(days: .random(in: -420...420, using: &random))
                special[date] = Bool.random(using: &random) ? [] : try Sample.hours(&random)
            }
            let days = special.map { SpecialDay($0.key, name: Text(zh: "特", en: "Special"), hours: $0.value) }
            let weekdays = Dictionary(
                uniqueKeysWithValues: week.compactMap { key, value in
                    Weekday(rawValue: key).map { ($0, value) }
                }
            )
            calendar = try Office.calendar(weekdays, specialDays: days, zone: zone)
        }

        /// One to three stretches, the last perhaps across midnight.
        ///
        /// No end lies in the hours that summer time moves.
        private static func hours(_ random: inout SplitMix64) throws -> [OpenHours] {
            let ends = [0, 30, 60, 240, 301, 480, 555, 720, 805, 930, 1_080, 1_200, 1_320, 1_380, 1_440]
            var bounds = Array(ends.shuffled(using: &random).prefix(2 * .random(in: 1...3, using: &random)).sorted())
            if bounds[bounds.count - 1] > 1_200, bounds[0] >= 301, Bool.random(using: &random) {
                bounds[bounds.count - 1] = 300
            }
            return try stride(from: 0, to: bounds.count, by: 2).map {
                try OpenHours("\(clock(bounds[$0]))-\(clock(bounds[$0 + 1]))")
            }
        }

        private static func clock(_ minutes: Int) -> String {
            String(format: "%02d:%02d", minutes / 60, minutes % 60)
        }

        /// Reads the wall clock and looks whether some stretch of today or of yesterday covers it.
        func isOpen(at moment: Moment) -> Bool {
            let date = Date(timeIntervalSince1970: Double(moment.milliseconds) / 1_000)
            let parts = foundation.dateComponents([.year, .month, .day, .hour, .minute], from: date)
            guard
                let year = parts.year, let month = parts.month, let day = parts.day, let hour = parts.hour,
                let minute = parts.minute, let today = CivilDate(year, month, day)
            else { return false }
            let now = hour * 60 + minute
            return covers(now, on: today) || covers(now + 1_440, on: today.adding(days: -1))
        }

        private func covers(_ minute: Int, on date: CivilDate) -> Bool {
            let hours = special[date] ?? week[date.weekday.rawValue] ?? []
            return hours.contains { $0.opens <= minute && minute < $0.closes }
        }
    }
}
