import Care
import CareTesting
import Testing

@Suite(.clause("1.3"))
struct ServiceClockHoldTests {
    @Test func `a held clock waits and nobody can say when it is due`() throws {
        var clock = try clock("4h")
        clock.hold(at: hour(1), for: .waitingForCustomer)

        #expect(clock.state(asOf: hour(9)) == .held(since: hour(1), reason: .waitingForCustomer))
        #expect(clock.elapsed(asOf: hour(9)) == .hours(1))
        #expect(clock.due(asOf: hour(9)) == nil)
        #expect(!clock.isOverdue(asOf: hour(9)))
        #expect(clock.moment(atPercent: 25, asOf: hour(9)) == hour(1))
        #expect(clock.moment(atPercent: 26, asOf: hour(9)) == nil)
    }

    @Test func `a resumed clock is due later by what it was held`() throws {
        var clock = try clock("4h")
        clock.hold(at: hour(1), for: .waitingForCustomer)
        clock.resume(at: hour(6))
        clock.hold(at: hour(7), for: .waitingForParts)
        clock.resume(at: hour(8))

        #expect(clock.state(asOf: hour(8)) == .running(since: hour(8)))
        #expect(clock.due(asOf: hour(8)) == hour(10))
        #expect(clock.elapsed(asOf: hour(9)) == .hours(3))
        #expect(clock.moment(atPercent: 50, asOf: hour(9)) == hour(7))
        #expect(clock.moment(atPercent: 120, asOf: hour(9)) == hour(10) + .minutes(48))
    }

    @Test func `a hold after the due moment does not move it`() throws {
        var clock = try clock("4h")
        clock.hold(at: hour(5), for: .forceMajeure)

        #expect(clock.due(asOf: hour(9)) == hour(4))
        #expect(clock.isOverdue(asOf: hour(9)))
        #expect(clock.moment(atPercent: 150, asOf: hour(9)) == nil)
    }

    @Test(arguments: [
        (Int64(2), ServiceClock.State.held(since: .noon + .hours(1), reason: .appointment)),
        (Int64(3), ServiceClock.State.running(since: .noon + .hours(3))),
        (Int64(4), ServiceClock.State.running(since: .noon + .hours(3))),
    ])
    func `beyond the cap a hold runs against us`(hours: Int64, state: ServiceClock.State) throws {
        var clock = try clock("4h", cap: .hours(2))
        clock.hold(at: hour(1), for: .appointment)

        #expect(clock.state(asOf: hour(hours)) == state)
        #expect(clock.due(asOf: hour(hours)) == hour(6))
        #expect(clock.elapsed(asOf: hour(hours)) == .hours(max(1, hours - 2)))
    }

    @Test func `resuming before the cap makes it due earlier, and all holds share one cap`() throws {
        var clock = try clock("4h", cap: .hours(2))
        clock.hold(at: hour(1), for: .appointment)
        clock.resume(at: hour(2))
        #expect(clock.due(asOf: hour(2)) == hour(5))

        clock.hold(at: hour(3), for: .plannedOutage)
        clock.resume(at: hour(9))
        #expect(clock.due(asOf: hour(9)) == hour(6))
        #expect(clock.elapsed(asOf: hour(9)) == .hours(7))
    }

    @Test func `a legal clock keeps its holds for the record and counts none`() throws {
        var clock = ServiceClock(limit: try Limit("4h"), startedAt: .noon, calendar: .always)
        clock.hold(at: hour(1), for: .waitingForCustomer)

        #expect(clock.holds.count == 1)
        #expect(clock.state(asOf: hour(2)) == .running(since: .noon))
        #expect(clock.due(asOf: hour(2)) == hour(4))
        #expect(clock.percent(asOf: hour(2)) == 50)
    }

    @Test func `a hold over the night takes no working time`() throws {
        let office = try Office.china()
        var clock = ServiceClock(limit: try Limit("8wh"), startedAt: .noon, calendar: office, mayHold: true)
        clock.hold(at: .local("2026-11-23 17:00"), for: .waitingForCustomer)
        clock.resume(at: .local("2026-11-24 09:30"))

        #expect(clock.elapsed(asOf: .local("2026-11-24 09:30")) == .minutes(210))
        #expect(clock.due(asOf: .local("2026-11-24 09:30")) == .local("2026-11-24 15:30"))
    }

    @Test func `a second hold takes over with its own reason`() throws {
        var clock = try clock("4h")
        clock.hold(at: hour(1), for: .waitingForCustomer)
        clock.hold(at: hour(2), for: .waitingForParts)
        clock.resume(at: hour(3))
        clock.resume(at: hour(8))

        let waits = [
            Hold(from: hour(1), to: hour(2), reason: .waitingForCustomer),
            Hold(from: hour(2), to: hour(3), reason: .waitingForParts),
        ]
        #expect(clock.holds == waits)
        #expect(clock.due(asOf: hour(9)) == hour(6))
    }

    @Test func `a fact that comes late is taken as of the last one`() throws {
        var clock = try clock("4h")
        clock.hold(at: hour(3), for: .appointment)
        clock.resume(at: hour(1))
        clock.hold(at: hour(2), for: .appointment)
        clock.stop(at: hour(1))

        #expect(clock.due(asOf: hour(9)) == hour(4))
        #expect(clock.state(asOf: hour(9)) == .stopped(at: hour(3)))
        #expect(clock.elapsed(asOf: hour(9)) == .hours(3))
    }

    @Test func `a clock that stops while held was in time`() throws {
        var clock = try clock("4h")
        clock.hold(at: hour(1), for: .waitingForCustomer)
        clock.stop(at: hour(20))

        #expect(clock.elapsed(asOf: hour(30)) == .hours(1))
        #expect(!clock.isOverdue(asOf: hour(30)))
    }

    @Test(arguments: Array(UInt64(1)...30))
    func `counting second by second gives the same`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let cap: Span? = Bool.random(using: &random) ? .seconds(.random(in: 1...900, using: &random)) : nil
        var clock = ServiceClock(
            limit: try Limit("20min"),
            startedAt: .noon,
            calendar: .always,
            mayHold: true,
            holdCap: cap
        )
        let changes = (0..<6).map { _ in Int64.random(in: 0...2_000, using: &random) }.sorted()
        for (index, change) in changes.enumerated() {
            let moment = Moment.noon + .seconds(change)
            if index.isMultiple(of: 2) { clock.hold(at: moment, for: .appointment) } else { clock.resume(at: moment) }
        }
        var ran = Span.zero
        var left = cap
        var due: Moment?

        for second in Int64(0)...4_000 {
            let now = Moment.noon + .seconds(second)
            #expect(clock.elapsed(asOf: now) == ran)
            if ran == clock.total, due == nil { due = now }
            let isHeld = changes.filter { $0 <= second }.count % 2 == 1 && left != .zero
            if isHeld { left = left.map { $0 - .seconds(1) } } else { ran = ran + .seconds(1) }
        }

        #expect(clock.due(asOf: .noon + .seconds(4_000)) == due)
    }

    private func hour(_ hours: Int64) -> Moment { .noon + .hours(hours) }

    private func clock(_ limit: String, cap: Span? = nil) throws -> ServiceClock {
        ServiceClock(limit: try Limit(limit), startedAt: .noon, calendar: .always, mayHold: true, holdCap: cap)
    }
}
