import Care
import CareTesting
import Testing

@Suite(.clause("1.3"))
struct ServiceClockTests {
    @Test(arguments: [
        ("2026-11-23 12:09:59", 99, false), ("2026-11-23 12:10", 100, false), ("2026-11-23 12:10:01", 100, true),
    ])
    func `a clock is overdue after its due moment and not at it`(time: String, percent: Int, overdue: Bool) throws {
        let clock = try clock("10min")

        #expect(clock.due(asOf: .local(time)) == .local("2026-11-23 12:10"))
        #expect(clock.percent(asOf: .local(time)) == percent)
        #expect(clock.isOverdue(asOf: .local(time)) == overdue)
    }

    @Test(arguments: [
        (50, "2026-11-23 13:00"), (80, "2026-11-23 13:36"), (100, "2026-11-23 14:00"), (120, "2026-11-23 14:24"),
        (150, "2026-11-23 15:00"),
    ])
    func `the hundredths of natural hours follow the wall clock`(percent: Int, time: String) throws {
        let clock = try clock("2h")

        #expect(clock.moment(atPercent: percent, asOf: .noon) == .local(time))
    }

    @Test(arguments: [
        (50, "2026-11-23 17:30"), (80, "2026-11-24 10:24"), (100, "2026-11-24 12:00"), (120, "2026-11-24 15:06"),
        (150, "2026-11-24 17:30"),
    ])
    func `the hundredths of working hours pass only while the office is open`(percent: Int, time: String) throws {
        let clock = try clock("8wh", in: Office.china())

        #expect(clock.moment(atPercent: percent, asOf: .noon) == .local(time))
        #expect(clock.percent(asOf: .local(time)) >= percent - 1)
    }

    @Test func `the hundredths of days divide the time from the start to the due moment`() throws {
        let clock = try clock("1d")

        #expect(clock.total == .hours(36))
        #expect(clock.moment(atPercent: 50, asOf: .noon) == .local("2026-11-24 06:00"))
        #expect(clock.moment(atPercent: 150, asOf: .noon) == .local("2026-11-25 18:00"))
    }

    @Test(arguments: [1, 33, 50, 67, 80, 99, 100, 101, 120, 150])
    func `a percentage is reached at its moment and not before`(percent: Int) throws {
        let start = Moment(milliseconds: Moment.noon.milliseconds + 123)
        let clock = ServiceClock(limit: try Limit("1d"), startedAt: start, calendar: .always)
        let moment = try #require(clock.moment(atPercent: percent, asOf: start))

        #expect(clock.percent(asOf: moment) == percent)
        #expect(clock.percent(asOf: moment - Span(milliseconds: 1)) == percent - 1)
    }

    @Test func `nothing has run before the start`() throws {
        let clock = try clock("2h")

        #expect(clock.elapsed(asOf: .noon - .hours(1)) == .zero)
        #expect(clock.percent(asOf: .noon - .hours(1)) == 0)
    }

    @Test func `a stopped clock stays as it was`() throws {
        var clock = try clock("2h")
        clock.stop(at: .noon + .hours(1))
        clock.stop(at: .noon + .hours(9))
        clock.hold(at: .noon + .hours(2), for: .appointment)

        #expect(clock.state(asOf: .noon + .days(1)) == .stopped(at: .noon + .hours(1)))
        #expect(clock.percent(asOf: .noon + .days(1)) == 50)
        #expect(!clock.isOverdue(asOf: .noon + .days(1)))
        #expect(clock.due(asOf: .noon + .days(1)) == .noon + .hours(2))
        #expect(clock.moment(atPercent: 50, asOf: .noon + .days(1)) == .noon + .hours(1))
        #expect(clock.moment(atPercent: 80, asOf: .noon + .days(1)) == nil)
        #expect(clock.holds.isEmpty)
    }

    @Test func `what is asked as of an earlier moment does not know what came later`() throws {
        var clock = try clock("2h", mayHold: true)
        clock.hold(at: .noon + .hours(1), for: .appointment)
        clock.stop(at: .noon + .hours(5))

        #expect(clock.state(asOf: .noon) == .running(since: .noon))
        #expect(clock.due(asOf: .noon) == .noon + .hours(2))
        #expect(clock.state(asOf: .noon + .hours(4)) == .held(since: .noon + .hours(1), reason: .appointment))
        #expect(clock.due(asOf: .noon + .hours(4)) == nil)
    }

    private func clock(
        _ limit: String,
        in calendar: WorkingCalendar = .always,
        mayHold: Bool = false
    ) throws -> ServiceClock {
        ServiceClock(limit: try Limit(limit), startedAt: .noon, calendar: calendar, mayHold: mayHold)
    }
}
