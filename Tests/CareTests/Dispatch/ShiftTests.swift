import Care
import CareTesting
import Testing

/// Noon of the tests is a Monday.
@Suite(.clause("2.2"))
struct ShiftTests {
    @Test(arguments: [
        ("2026-11-23 07:59:59", false), ("2026-11-23 08:00", true), ("2026-11-23 16:59:59", true),
        ("2026-11-23 17:00", false), ("2026-11-24 09:00", false),
    ])
    func `a day shift holds its first minute and not its last`(time: String, isOn: Bool) {
        #expect(isOffered(at: time, shift: Shift(weekday: 1, start: 8 * 60, end: 17 * 60)) == isOn)
    }

    @Test(arguments: [
        ("2026-11-23 21:59:59", false), ("2026-11-23 22:00", true), ("2026-11-23 24:00", true),
        ("2026-11-24 05:59:59", true), ("2026-11-24 06:00", false), ("2026-11-23 05:00", false),
    ])
    func `a night shift passes midnight`(time: String, isOn: Bool) {
        #expect(isOffered(at: time, shift: Shift(weekday: 1, start: 22 * 60, end: 6 * 60)) == isOn)
    }

    @Test(arguments: [("2026-11-29 23:00", true), ("2026-11-30 05:59:59", true), ("2026-11-30 06:00", false)])
    func `a night shift on Sunday ends in the next week`(time: String, isOn: Bool) {
        #expect(isOffered(at: time, shift: Shift(weekday: 7, start: 22 * 60, end: 6 * 60)) == isOn)
    }

    @Test(arguments: [("2026-11-23 23:59:59", true), ("2026-11-24 00:00", false)])
    func `a shift may end at midnight, written 24 hours`(time: String, isOn: Bool) {
        #expect(isOffered(at: time, shift: Shift(weekday: 1, start: 0, end: 1_440)) == isOn)
    }

    @Test
    func `the floor says when the next shift starts or ends`() {
        var floor = DispatchFloor(queues: [.broadband])
        floor.set(.agent("lin", shifts: [Shift(weekday: 1, start: 8 * 60, end: 17 * 60)]))
        floor.set(.agent("chen"))

        #expect(floor.nextShiftChange(after: .local("2026-11-23 12:00:30")) == .local("2026-11-23 17:00"))
        #expect(floor.nextShiftChange(after: .local("2026-11-23 17:00")) == .local("2026-11-30 08:00"))
    }

    @Test
    func `nothing changes while all are always on shift`() {
        #expect(DispatchFloor.staffed(by: .lin).nextShiftChange(after: .noon) == nil)
    }

    @Test
    func `what waited through the night is served when a shift starts`() {
        var floor = DispatchFloor.staffed(by: .agent(shifts: [Shift(weekday: 2, start: 8 * 60, end: 17 * 60)]))
        #expect(floor.send(.ticket()) == nil)

        let matches = floor.settle(asOf: .local("2026-11-24 08:00"))

        #expect(matches.map(\.agent) == ["lin"])
    }

    private func isOffered(at time: String, shift: Shift) -> Bool {
        var floor = DispatchFloor.staffed(by: .agent(shifts: [shift]))
        return floor.send(.ticket(), asOf: .local(time)) != nil
    }
}
